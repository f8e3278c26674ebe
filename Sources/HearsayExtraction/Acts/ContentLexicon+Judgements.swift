import HearsayCore

extension ContentLexicon {
    /// What is reaffirmed, confirmed or underlined: a noun that opens the content names the act, whatever the cue.
    static let objects = PhraseMatcher<Sign>([
        (
            "^ their/his/her/its/our intention/intentions/plan/plans to/of",
            Sign(name: .announce, code: "010", weight: 6)
        ),
        (
            """
            ^ the/their/his/her/its/our shared/continued/strong/firm/steadfast/enduring commitment,
            ^ the/their/his/her/its/our commitment/promise/pledge
            """, Sign(name: .promise, code: "030", weight: 6)
        ),
        (
            """
            ^ the/their/his/her/its/our opposition to, ^ their/his/her/its/our strong/firm opposition to
            """, Sign(name: .criticize, code: "110", weight: 6)
        ),
        (
            """
            ^ the/their/his/her/its/our support for, ^ their/his/her/its/our strong/firm/full support for,
            ^ to thank, ^ their/his/her/its/our appreciation/gratitude/thanks/admiration,
            ^ the warm/excellent/close/longstanding/strong/deep/good
            """, Sign(name: .support, code: "051", weight: 6)
        ),
        ("^ the need for/to, ^ the urgent need", Sign(name: .demand, code: "020", weight: 6)),
    ])

    /// Judgements, which weigh in full only where they are said of somebody.
    static let judgements = PhraseMatcher<Sign>([
        (
            """
            terrible, horrible, horrific, awful, disgrace, disgraceful, disaster, disastrous, catastrophe,
            catastrophic, ridiculous, absurd, outrageous, outrage, shameful, shame, disgusting, despicable,
            pathetic, stupid, dumb, idiot, idiotic, fool, foolish, moron, ignorant, incompetent,
            incompetence, unfit, unqualified, reckless, irresponsible, inappropriate, unacceptable, unfair,
            misguided, dishonest, dishonesty, phony, hypocrite, hypocrisy, hypocritical, coward,
            cowardly, racist, racism, bigot, bigoted, bigotry, sexist, xenophobic, xenophobia, misogynist,
            divisive, demagogue, bully, sham, mess, nonsense, bogus, offensive, insulting, insult,
            vile, nasty, ugly, toxic, crooked, failed, failure, unhinged, deranged, crazy, insane, lunatic,
            nuts, out of touch, predatory, unjust, unjustified, unpatriotic, un-american, indefensible,
            appalling, deplorable, abhorrent, repugnant, reprehensible, immoral, inexcusable, laughable,
            embarrassing, embarrassment, demoralizing, lousy, worst, loser, losers, clueless, hateful,
            sleazy, slimy, shady, botched, inept, selfish, greedy, arrogant, cynical, tone-deaf,
            disappointing, troubling, questionable, hysterical, flip-flop, flip-flopper, scam, con man,
            con artist, fear-mongering, fearmongering, warmonger, gutless, lazy, low-energy, lightweight,
            erratic, thin-skinned, unstable, narcissist, narcissistic, undemocratic, unconstitutional,
            hurtful, meltdown, meaningless, useless, pointless, farce, stunt, charade, propaganda, gimmick,
            desperate, desperation, incoherent, rubbish, garbage, trash, disrespectful, unbecoming,
            unworthy, sickening, insensitive, mean-spirited, vicious, one-sided, hegemony, regrettable,
            regrettably, shocking, disturbing, weak, weakness, ineffective, flawed, fraudulent, fraud,
            backwards, bad, unpopular, sad, silly, inhumane, cruel, extreme,
            unethical, untrustworthy, unreliable, amoral, pathological, sociopath, clown, puppet,
            whiner, crybaby, monster, evil, wicked, barbaric, barbarous, fanatic, unserious, naive,
            hollow, empty, petty, childish, unhelpful, counterproductive, unrealistic, dirty, rotten,
            tyrant, dictator, thug, thugs, villain, spineless, two-faced, deceitful, overrated, lame,
            crude, rude, obnoxious, delusional, disloyal, grotesque, ill-advised, illogical, inadequate,
            inflammatory, insincere, intolerant, intolerance, irrational, ludicrous, mediocre,
            menace, monstrous, nightmare, obscene, odious, outdated, paranoid, perverse, poisonous, poor,
            preposterous, reactionary, repulsive, ruthless, scary, senseless, shallow, short-sighted,
            sinister, sloppy, smug, superficial, tasteless, timid, travesty, twisted, unconscionable,
            ungrateful, unjustifiable, unprincipled, unprofessional, unreasonable, unseemly, vulgar,
            wasteful, woeful, patronizing, worthless, zealot, circus, caricature, insufferable, untenable, ashamed, immature, detrimental, harmful, destructive, ruinous, tragic, dreadful, atrocious, abysmal, dismal, gross, creepy, bizarre, laughingstock, joke, elitist, hateful, dysfunctional, crony, cronyism, fascist, dictatorial, authoritarian, tyrannical, oppressive, nativist, homophobic, vitriolic, frightening, terrifying, alarming, horrifying, worrisome, unthinkable, excessive, mistaken, blunder, fiasco, debacle, incapable, uninformed, inexperienced, unelectable, ill-prepared, unprepared, scandalous, shameless, demeaning, degrading, derogatory, condescending, dismissive, contemptuous, self-serving, egomaniac, megalomaniac, unpredictable, impulsive, bombastic, blowhard, buffoon, charlatan, huckster, conman, hoax, disingenuous, secretive, evasive, vague, nonsensical, lunacy, madness, insanity, idiocy, stupidity, regressive, obsolete, unworkable, impractical, unsustainable, unaffordable, unnecessary, inefficient, burdensome, punitive, draconian, harsh, heartless, callous, brutal, savage, merciless, lackluster, wimp, feckless, impotent, powerless, soft, treacherous, improper, abusive, discriminatory, prejudiced, biased, suspicious, dubious, doubtful, hostile, belligerent, destabilizing, unhinged, problematic, chaotic, wrongheaded, shortsighted, myopic, narrow-minded, stubborn, obstructionist, unfavorable, unsafe, alarmist, delusion, boring, dumbest, stupidest, scarier, insufficient, unsatisfactory, unimpressive, humiliating, opportunist, opportunistic, hypocrites, liars, bullies, racists, bigots, clowns, idiots, fools, cowards, thuggish, wrong
            """, Sign(name: .criticize, code: "111", weight: 4)
        ),
        (
            "liar, lies, corrupt, rigged, thief, traitor, crook, criminally, deceptive, unlawful",
            Sign(name: .accuse, code: "112", weight: 4)
        ),
        (
            "criminal/criminals, rapist/rapists, murderer/murderers, felon",
            Sign(name: .accuse, code: "1121", weight: 4)
        ),
        (
            """
            great, terrific, brilliant, hero, heroes, fantastic, wonderful, amazing, incredible,
            inspiring, qualified, impressive, exceptional, excellent, extraordinary, proud, superb,
            honorable, honourable, dedicated, champion, welcome, beautiful, magnificent, strong, smart,
            decent, courageous, genius, patriot, charismatic,
            visionary, bright, capable, world-class, likable, trustworthy, loyal, wise
            """, Sign(name: .support, code: "051", weight: 3)
        ),
    ])
}
