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

    // A phrase of weight 4 decides alone in a sentence, one of 2 needs company. A judgement of
    // `judgements` weighs half where nothing says it of somebody: "the liar" and "he is a liar".
    private static let table: [(Act.Name, String?, Int, String)] = [
        (
            .evade, nil, 6,
            """
            ^ no comment, have no comment, has no comment, had no comment, not comment, can't comment,
            cannot comment, nothing to add, nothing to share, nothing to announce, refer you to,
            not in a position to say, not going to get into, won't get into, not going to speculate,
            not at liberty, can't speak to, i'll leave it at that, won't discuss, not discuss,
            not/won't/wouldn't/doesn't/don't comment/speculate/elaborate, no further comment, not comment on, would/will not speculate/comment/elaborate
            """
        ),
        (
            .deny, nil, 6,
            """
            not true, untrue, no truth, simply false, totally false, completely false, absolutely false,
            are false, is false, was false, were false, far from the truth, nothing to do with,
            had no role, has no role, no role in, no involvement, not involved in, baseless, groundless,
            unfounded, fabricated, fabrication, a lie, never happened, did nothing wrong, no wrongdoing,
            had done nothing, no such, fictitious, not aimed at, not directed at, not targeted at, ^ i/we/he/she/they/it never said/did/sent/asked/told/received/met/touched/called/wrote/used
            """
        ),
        (.deny, nil, 4, "^ i/we did not, ^ i/we didn't, ^ i/we have never, ^ i/we never"),
        (.concede, "015", 4, "^ i/we/he/she/they regret~"),
        (
            .demand, "020", 4,
            """
            should, shouldn't, it's time for, it's time to, it is time for, is time to, would like * to, we call on, we urge, i urge,
            we ask, i ask * to, i call on, the time has come, i want you/them/him/her/people/everyone to,
            are needed, is needed, ^ let, ^ don't, ^ please, ^ stop, we hope
            """
        ),
        (.demand, "100", 4, "must, we demand, i demand, is required to"),
        (.demand, "100", 3, "has to, needs to, got to"),
        (
            .accuse, "112", 4,
            """
            lied, lying, cheated, stole, stolen, broke the law, betray~, cover-up, cover up, covered up,
            covering up, hid, colluded, conspired, bear/bears * responsibility, is/are/was/were to blame, at fault,
            is/are/was/were responsible for, misled, deceiving, deceived, sold out, sabotage~,
            smear~, violated, violating, violates, violation of, is illegal, was illegal,
            acted illegally, interfered, interfering, meddling, slander~, vilify~, unleashed, fomented,
            incite~, stacked, trying to destroy, harass~, discriminate~, plagiarize~, obstruct~,
            enrich~ himself, enrich~ herself, cherry-picked, distorted, misrepresent~, been rigged, is rigged, was rigged, were rigged, undermine~
            """
        ),
        (
            .accuse, "1121", 4,
            "defraud~, bribe~, committed * crime/crimes, assaulted, commit~ fraud, was fraud, were fraud, voter fraud, election fraud"
        ),
        (.accuse, "1125", 4, "espionage, spied on, spying on, hacked into"),
        (.accuse, "1124", 4, "genocide, war crimes, ethnic cleansing"),
        (
            .criticize, "111", 4,
            """
            no place in, no right, no business, too far, not qualified, not fit, has no idea, double standard,
            double standards, is/are in question, not a leader, not serious, not presidential,
            not constructive, witch hunt, turns a blind eye, poor job, bad judgment, poor judgment,
            is/are/was/were/be/just/dead wrong, a bad deal, a bad idea, too weak, weak on, a mess,
            a weak leader, out of control, doesn't get it, frustrated by/with, disappointed in/by/with,
            lack of, lacks, failed to, fails to, doesn't understand, does not understand, has no clue,
            pander~, scapegoat~, demonize~, tearing apart, tearing down, nothing but, can't be trusted, cannot be trusted, squandered, squandering
            """
        ),
        (
            .criticize, "110", 4,
            "^ i/we/he/she/they oppose~, ^ i/we am/are * opposed to, i'm against, i am against, was not the right,"
                + "was a mistake, is a mistake, his mistake, her mistake, huge mistake, big mistake"
        ),
        (
            .support, "051", 8,
            "will support, would support, he'll support, she'll support, they'll support, i'll support"
        ),
        (
            .support, "051", 4,
            """
            i support, i'm in favor of, is in favor of, i'll vote for, i endorse, i back, i'm voting for, will vote for, would vote for, i'm for, proud of,
            honored, honoured, thank you, grateful, congratulations, congratulate, applaud, commend,
            great job, good job, great man, great woman, great leader, good man, good person, decent man,
            outstanding, remarkable, admire, courageous, role model, crucial step, step forward,
            important step, right choice, best choice, i love, we welcome, ^ i welcome, i agree with,
            the right thing to do, strong leader, great champion, most qualified, well qualified
            """
        ),
        (
            .threaten, "130", 6,
            """
            will retaliate, face consequences, will pay a price, be consequences, bear the consequences,
            take countermeasures, take all necessary measures, will respond firmly
            """
        ),
        (
            .promise, "030", 3,
            "i will"
        ),
        (
            .promise, "030", 6,
            """
            ^ i/we will, ^ i'll, ^ we'll, i would certainly, ^ i promise, i guarantee, i assure you,
            i pledge, we pledge, when i'm president,
            my administration will, i'm committed to, we are committed to, ^ they'll/he'll/she'll
            """
        ),
        (
            .announce, "010", 6,
            """
            ^ i/we/he/she/they/it plan/plans/planned to, plans for, intend/intends/intended to, i'm running, is running for,
            has decided to, have decided to, had decided to, i've decided, will be launching,
            will launch, will hold, will visit, will announce, is planning, are planning, was planning,
            is preparing to, will not be attending, scheduled to, ^ it will
            """
        ),
        (.announce, "014", 4, "is considering, are considering, is weighing"),
        (
            .concede, "015", 6,
            "i was * wrong, we were * wrong, my mistake, i made a mistake, i take responsibility, my fault"
        ),
        (.concede, "055", 6, "i apologize, we apologize, i'm sorry, we're sorry, i am sorry"),
        (
            .deny, nil, 6,
            """
            not the case, not accurate, inaccurate, mischaracteriz~,
            that's/that/it's/it/this false, not involved, no evidence that, no evidence of,
            did not violate/break/lie/steal/happen, didn't violate/break/lie/steal/happen,
            was/were never, is/are untrue, no knowledge of, no intention of, had no intention,
            not a racist/sexist/liar/criminal/crook/bigot/traitor/spy/terrorist/threat,
            are not terrorists/criminals/racists, isn't/wasn't true, aren't/weren't true,
            wasn't/weren't involved, there is no truth, is/are/was/were innocent
            """
        ),
        (
            .deny, nil, 4,
            """
            ^ i'm/we're not a, ^ i am/was not, ^ i wasn't/haven't, ^ we were not,
            ^ we haven't/weren't, never was/were/did
            """
        ),
        (
            .promise, "030", 6,
            """

            ^ he/she/they/it would bring/build/release/repeal/end/make/work/fight/continue/keep/do/give/take/appoint/nominate/sign/cut/raise/lower/create/protect/ensure/help/stop/deport/send/use/return/pay/debate/issue/increase/expand/provide/offer/defend/restore/renegotiate/replace/allow/put/start/move/seek/push/pursue/consult/try,
            ^ he/she/they/it would not/never/immediately/also/certainly bring/build/release/repeal/end/make/work/fight/keep/do/give/take/appoint/nominate/sign/cut/raise/lower/create/protect/ensure/help/stop/deport/send/use/pay/outsource/mislead/expand/allow/put/start/cut/touch/run/interfere/seek,
            ready to help/work/do/make/take/sit/meet/talk, committed to,
            his/her promise to, would continue to,
            would/will work with/together/to/closely/hard, will/would do everything,
            will/would never allow, will/would ensure
            """
        ),
        (
            .announce, "010", 6,
            """
            no plans to, go/goes/going into effect, take effect, taking effect, would also hold,
            had suspended, has suspended, will be released, will be announced, will begin,
            will start, will open, will release, will unveil, will deliver, will address,
            will travel, will speak, will appear, will attend, will host, will meet with,
            will join, would be releasing, would begin, would announce, would release,
            would launch, would run for, would not run, will not run, will run for, won't run,
            has/had/have hired, has/have launched, was/were launching, planned for,
            reserves the right, looking into, assess * options, seeking the nomination,
            is/are/was/were expected to announce, will publish, is/are/was/were suspending,
            is/are/was/were endorsing
            """
        ),
        (
            .announce, "014", 6,
            """
            would/will consider, strongly consider, considering, might/may abstain, weighing,
            exploring, thinking about running, look into, look at it, not ruled out
            """
        ),
        (
            .accuse, "112", 4,
            """
            weave~/invent~/fabricate~/concoct~ * excuse/excuses/pretext/pretexts,
            made it up, making it up, makes things up, orchestrat~, abuse of, abused,
            disregard for, coordinated with, coordinating with, conspiring,
            trying to take over, trying to steal,
            trying to silence, trying to intimidate, ripped off, ripping off,
            rips off, sold * out, selling out, sell out, cover for, looting, extortion,
            exploit~, driven from their, destroyed, destroying, ruined,
            corrupting, bought and paid, bought by, in the pocket of, pay to play, pay-to-play,
            is/are/was/were stealing,
            bombed, tortured, threatened to, intimidat~,
            suppress~ * vote, silenc~, playing politics, politiciz~, exploiting,
            personally profited, profited from, hiding, hidden, concealed, deliberately,
            knowingly, intentionally, falsely, fabricated a, lie about, lies about, lied about,
            lie to, lies to, broke * promise, broken * promise, broke * promises,
            broke his word, failed to disclose, fraudulently, refuses to release,
            refused to release, dodg~, evad~, cheat~, rig, rigging, tried to bribe,
            in violation of, breach of, breached, disenfranchis~, persecut~, complicit,
            colluding, collusion
            """
        ),
        (
            .criticize, "110", 6,
            """
            ^ i/we don't/didn't/can't support, not vote for, never vote for, won't vote for,
            wouldn't vote for, can't vote for, cannot vote for, can't support, cannot support,
            not support, won't support, wouldn't support, would never support, never trump,
            i oppose, we oppose, am/is/are/was/were opposed to, opposes, am/is/are against the, don't like, doesn't like,
            do not like, does not like, don't trust, doesn't trust, do not trust, can't trust,
            can't stand
            """
        ),
        (
            .demand, "020", 4,
            """
            it's important that, it is important that, ought to, better not, had better,
            time for us, calls for, calling for, call for, asks for, asking for,
            want/wants him/her/them/people/congress/us/you to, urging, urged, urges, invite you,
            invites, encourage you, encourage people, ^ do not, ^ vote, ^ join, ^ help,
            ^ get out, ^ go, ^ give, ^ make, ^ stand, ^ remember, ^ enough is enough,
            we need a
            """
        ),
        (
            .concede, "015", 6,
            """
            i was wrong, we made mistakes, made mistakes, take full responsibility,
            take responsibility, takes responsibility, i should have, we should have,
            should not have, shouldn't have, i admit, i acknowledge, could have done better,
            we lost, i lost, fell short, my fault, our fault, was a mistake to,
            it was a mistake, he/she was wrong, he/she apologized, apologize for,
            apologizes for, to apologize
            """
        ),
    ]
}
