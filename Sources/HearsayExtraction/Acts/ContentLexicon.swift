import HearsayCore

/// What a content does by its own words where the cue only reports, as weights for its acts.
enum ContentLexicon {
    /// What a phrase counts for.
    struct Sign: Sendable {
        let name: Act.Name
        let code: String?
        let weight: Int
    }

    /// The phrases, compiled once.
    static let matcher = PhraseMatcher(
        table.map { name, code, weight, phrases in
            (phrases, Sign(name: name, code: code, weight: weight))
        })

    // A phrase of weight 4 decides alone; those of 2 need company in a long content.
    private static let table: [(Act.Name, String?, Int, String)] = [
        (
            .evade, nil, 6,
            """
            ^ no comment, have no comment, has no comment, had no comment, not comment, can't comment,
            cannot comment, nothing to add, nothing to share, nothing to announce, refer you to,
            not in a position to say, not going to get into, won't get into, not going to speculate,
            not at liberty, can't speak to, i'll leave it at that, won't discuss, not discuss
            """
        ),
        (
            .deny, nil, 6,
            """
            not true, untrue, no truth, simply false, totally false, completely false, absolutely false,
            are false, is false, was false, were false, far from the truth, nothing to do with,
            had no role, has no role, no role in, no involvement, not involved in, baseless, groundless,
            unfounded, fabricated, fabrication, a lie, never happened, did nothing wrong, no wrongdoing,
            ^ i/he/she/they/we never, ^ i/he/she/they/we did not/didn't do, had done nothing,
            no such, made up, no evidence, made-up, ^ i/we do not/don't * any * ties, never said
            """
        ),
        (
            .demand, "020", 4,
            """
            should, ought to, should not, shouldn't, it's time for, it is time for, is time to,
            we call on, we urge, i urge, we ask, i ask * to, i call on, time has come, i want you/them/him/her/people/americans/everyone to,
            are needed, is needed, ^ let, ^ don't, ^ please, ^ stop, ^ get, we hope, encourage
            """
        ),
        (
            .demand, "100", 4,
            "must, has to, have to, needs to, need to, had to, we demand, i demand, got to, is required to"
        ),
        (
            .accuse, "112", 4,
            """
            lied, lying, lies, liar, cheat~, stole, stolen, stealing, rigged, broke the law, betray~,
            cover-up, cover up, covered up, covering up, hid, hiding, corrupt, corruption, collud~,
            conspired, conspiring, bear/bears * responsibility, responsible for, to blame, at fault,
            misled, misleading, deceiv~, deceptive, sold out, sabotag~, smear~, bully~, suppress~,
            violated, violating, violates, violation of, is illegal, was illegal,
            illegally, unlawful, interfered, interfering, meddl~, exploited, abused, abusing, threatened,
            slander~, vilify~, sold * out, unleashed, fueled, fomented, incit~, stacked, tried to destroy,
            trying to destroy, harass~, discriminat~, plagiari~, stonewall~, ignored the law, obstruct~,
            pocketed, enrich~ himself, enrich~ herself
            """
        ),
        (
            .accuse, "1121",
            4,
            """
            fraud, defraud~, bribe~, bribery, committed * crime/crimes, criminal/criminals, rapist, rapists,
            murderer, murderers, assaulted, embezzl~, perjury, treason
            """
        ),
        (.accuse, "1125", 4, "espionage, spied on, spying on, hacked, hacking, hack, cyberattack"),
        (.accuse, "1124", 4, "genocide, war crime, war crimes, ethnic cleansing"),
        (
            .criticize, "111", 4,
            """
            terrible, horrible, horrific, awful, disgrace, disgraceful, disaster, disastrous, catastrophe,
            catastrophic, ridiculous, absurd, outrageous, outrage, shameful, shame, disgusting, despicable,
            pathetic, stupid, dumb, idiot, idiotic, fool, foolish, moron, ignorant, ignorance, incompetent,
            incompetence, unfit, unqualified, reckless, irresponsible, inappropriate, unacceptable, unfair,
            misguided, dishonest, dishonesty, phony, fake, hypocrite, hypocrisy, hypocritical, coward,
            cowardly, racist, racism, bigot, bigoted, bigotry, sexist, xenophobic, xenophobia, misogynist,
            divisive, demagogue, bully, sham, a joke, a mess, mess, nonsense, bogus, offensive, insulting, insult,
            vile, nasty, ugly, toxic, crooked, failed, failure, unhinged, deranged, crazy, insane, lunatic,
            nuts, no place in, no right, no business, too far, out of touch, not qualified, not fit,
            no idea, double standard, double standards, unjust, unjustified, unpatriotic, un-american,
            indefensible, appalling, deplorable, abhorrent, repugnant, reprehensible, immoral, inexcusable,
            laughable, embarrassing, embarrassment, demoralizing, lousy, the worst, loser, losers,
            clueless, hateful, sleazy, slimy, shady, botched, bungled, inept, selfish, greedy, arrogant,
            cynical, tone-deaf, disappointed, disappointing, frustrated, troubling, questionable,
            in question, hysterical, flip-flop, flip-flopper, scam, con man, con artist,
            fear-mongering, fearmongering, warmonger, weakness, gutless, lazy, low energy, low-energy,
            lightweight, choker, bad judgment, poor judgment, lacks, lack of, lack of,
            not a leader, not serious, not presidential, erratic, thin-skinned, unstable, narcissist,
            narcissistic, utterly, undemocratic, unconstitutional, hurtful, extremist, meltdown, meaningless, useless, pointless, wrong-headed, a farce, a stunt, publicity stunt,
            political stunt, charade, witch hunt, propaganda, gimmick, desperate, desperation, incoherent,
            rubbish, garbage, trash, disrespectful, disrespect, unbecoming, unworthy, sickening, insensitive,
            mean-spirited, vicious, dangerous, not constructive, one-sided, hegemony, regrettable,
            regrettably, shocking, disturbed, disturbing, wasted, squandered, overreach, poor job, dead wrong, wrong, weak, ineffective,
            flawed, fraudulent, backwards, broken promises, out of control
            """
        ),
        (
            .criticize, "111", 2,
            "bad, badly, worse, hypocrit, unpopular, problem with, sad, silly, broken, dark, hostile, hate"
        ),
        (
            .criticize, "110", 4,
            """
            ^ i/we/he/she/they oppose~, ^ i/we am/are * opposed to, i'm against, i am against, against the deal,
            was not the right, was a mistake, is a mistake, a bad idea, a bad deal
            """
        ),
        (
            .support, "051", 4,
            """
            i support, i endorse,
            i back, i'm voting for, will vote for, would vote for, i'm for, proud to, proud of, honored,
            honoured, thank you, grateful, congratulations, congratulate, applaud, commend, great job,
            good job, great man, great woman, great leader, good man, good person, decent man, terrific,
            outstanding, remarkable, admire, courageous, courage, brilliant, hero, heroes, role model,
            crucial step, step forward, important step, right thing, right choice, best choice, i love,
            welcome, welcomes, deserves, tremendous, fantastic, wonderful, amazing, incredible, inspiring,
            i agree, qualified, impressive, exceptional, great champion, strong leader, i like
            """
        ),
        (
            .support, "051", 6,
            "will support, would support, he'll support, she'll support, they'll support, i'll support"
        ),
        (
            .threaten, "130", 6,
            """
            will retaliate, face consequences, will pay a price, be consequences, bear the consequences,
            take countermeasures, will take countermeasures, take all necessary measures,
            will respond firmly
            """
        ),
        (
            .promise, "030", 4,
            """
            ^ i will, ^ we will, ^ i'll, ^ we'll, i would certainly, ^ i promise, i guarantee, i assure you,
            i pledge, we pledge, ^ i'm going to, ^ we're going to, as president i will,
            if elected * i will, if elected, when i'm president, my administration will, i'm committed to,
            we are committed to, ^ he/she/they/he'll/she'll/they'll never stop,
            ^ they'll/he'll/she'll, ^ he/she/they will
            """
        ),
        (
            .announce, "010", 4,
            """
            plan/plans/planned to, plans for, intend/intends/intended to, i'm running, is running for,
            has decided to, have decided to, had decided to, i've decided, decided to, will be launching,
            will launch, will hold, will visit, will announce, is planning, are planning, was planning, is preparing to, i will focus, won't be
            """
        ),
        (.announce, "014", 4, "is considering, are considering, is weighing, considering"),
        (
            .concede, "015", 6,
            "i was wrong, we were wrong, my mistake, made a mistake, i regret, take responsibility, my fault"
        ),
        (.concede, "055", 6, "i apologize, we apologize, i'm sorry, we're sorry, i am sorry"),
    ]
}
