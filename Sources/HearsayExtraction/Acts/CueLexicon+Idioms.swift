import HearsayCore

extension CueLexicon {
    // Verbs with particles and set phrases: stronger than the verbs in them.
    static let idioms: [(phrases: String, value: Entry)] = [
        // What only looks like one of the phrases below.
        idiom(
            .act(.assert, "010"),
            """
            expected to, is expected, are expected, was/were expected, known for,
            is/are/was/were/be/been considered, be/been assured, assured of,
            rule~ in favor, rule~ in favour, discriminate~ against, run~ against, running against,
            guard~ against, protect~ against, seek~ reelection, seek~ re-election,
            agree~ to disagree, come~ as no surprise, by all accounts, support among,
            weave~/invent~/fabricate~/concoct~/find~/look~ * excuse/excuses/pretext/pretexts,
            appeal among, appeal to voters, call~ attention to, conference call, take~ * credit,
            claim~ * credit, back to, back at, back on, back in
            """),
        idiom(.perceive, "take~ note of, have/has noted"),
        idiom(
            .act(.evade, "011"),
            """
            no comment, dodge~, sidestep~, evade~, stonewall~, deflect~, stay/remain/keep~ mum,
            remain/stay/keep~ silent, mum on, tight-lipped, demur~, hedge~, equivocate~,
            refer~ questions/inquiries/calls/requests/reporters/comment, could not be reached,
            couldn't be reached, could not immediately be reached, unavailable for comment,
            not available for comment, not available to comment,
            avoid~ answering/saying/commenting/discussing, decline~ comment/interview,
            avoid~ * question/questions, skirt~ * question/questions/issue,
            remain/stay/keep~ quiet, hang~ up on, put/puts/putting off, silent on, silent about,
            silence on, silence about, clam~ up, dance~ around, hold~ * tongue,
            change~ the subject, end~ the interview, punt~, refrain~ from commenting,
            ignore~ question/questions/requests, confirm or deny, confirm nor deny, noncommittal,
            cagey, coy, ducked, duck~ the question
            """),
        idiom(
            .act(.deny, "016"),
            """
            plead~ not guilty, plead~ innocent, deny~ that, deny~ ever, in denial,
            maintain/proclaim/profess/protest/insist/assert~ * innocence,
            set~ the record straight, beg~ to differ, not/n't/didn't/doesn't/don't buy,
            disagree~ with * characterization/characterisation/account/claim/claims/premise
            """),
        idiom(
            .dispute(.deny),
            """
            push~ back, push~ back against/on, shoot~ down, brush~ off, brush~ aside, wave~ off,
            wave~ away, shrug~ off, laugh~ off, take~ issue with, bat~ away, knock~ down,
            cast/casts/casting doubt
            """),
        idiom(
            .act(.reject, "129"),
            """
            veto~, threaten~ a veto, promise~ a veto, veto threat
            """),
        idiom(
            .act(.reject, "120"),
            """
            turn~ down, vote~ down, strike~ down, rule~ against, say~ no to, thumb~ * nose at,
            bow~ out, pull~ out, balk~ at, reluctant to, reluctance, unwillingness,
            want/wants/wanted no part, not/won't/wouldn't stand for, will/would have none,
            ruled out, rule~ out, not accept, resist~ calls
            """),
        idiom(
            .act(.accuse, "112"),
            """
            hold~ * responsible, hold~ * accountable, point~ the finger, point~ fingers,
            finger-pointing, lay/place/pin/put/lays/laid/laying~ the blame, pin~ blame,
            place~ blame, cast~ the blame, at the feet of, at the door of, blame~, implicate~,
            suspect~ of, case against,
            allegation/allegations/accusation/accusations/complaint/complaints against,
            support~ * allegation/allegations/accusation/accusations, insinuation/insinuations,
            counter-accused, counter-accuses
            """),
        idiom(
            .act(.accuse, "1121"),
            """
            press~ charges, bring/file~ charges, criminal charges, charge/charges against,
            indict~, convict~
            """),
        idiom(
            .act(.accuse, "115"),
            """
            sue~, file~ suit, file~ suit against, file~ * lawsuit, file~ * lawsuit against,
            lawsuit, lawsuits, lawsuit/suit against
            """),
        idiom(
            .act(.criticize, "111"),
            """
            lash~ out, hit~ out, hit~ back, strike~ back, fire~ back, shoot~ back, go~ after,
            going after, pounce~ on, jump~ on, jump~ all over, hurl~ insults,
            trade~ insults/barbs, throw~ shade, take~ * to task, take~ exception,
            take~ * swing at, take~ * whack at, pour~ scorn, pour~ cold water, throw~ cold water,
            take~ a dim view, turn~ on, fire~ at, spar~, tangle~ with, erupt~ at/on, dump~ on,
            pick~ apart, pick~ on, tear~ apart, tear~ down, rip~ into, beat~ up on, poke~ holes,
            trade~ jabs/blows/shots, lock~ horns, cross~ swords, raise~ eyebrows, under fire,
            draw~ fire, draw~ the ire, no punches, not/n't think much of, run~ down,
            look~ down on, stand~ up to, fight~ back, take~ aim, take~ a swipe, take~ swipes,
            take~ a jab, take~ a shot, take~ shots, swipe~ at, tear~ into, lay~ into, light~ into,
            pile~ on, poke~ fun, make~ fun, call~ out, call~ * on it, called on it, hit~ * for,
            knock~ * for, single~ out, dress~ down, rail~ against, rail~, scoff~ at, sneer~ at,
            jab~ at, laugh~ at, roll~ * eyes, talk~ down, heap~ scorn, bristle~, find~ fault,
            put~ down, issue~ a rebuke, cry~ foul, bad-mouth, bad-mouths, bad-mouthed,
            blow~ up at, snap~ at, sound~ off, impugn~, take~ offense, taking heat, take~ heat,
            dig at, digs at, come~ under fire, under attack
            """),
        idiom(
            .act(.criticize, "110"),
            """
            oppose~, object~, vote~ against, voting against, come~ out against, speak~ against,
            campaign~ against, rally~ against,
            withdraw/withdrew/pull/pulled/pulls/drop/dropped~ * support/endorsement,
            distance/distanced/distances/distancing himself/herself/themselves/itself from,
            speak/spoke/speaks/spoken/speaking out against
            """),
        idiom(
            .act(.support, "051"),
            """
            vote~ for, vote~ in favor, voted in favour, vote~ to, side~ with, stand~ by,
            cast~ * vote for, stand~ behind, stand~ with, stand~ up for, rally~ behind,
            rally~ around, get~ behind, line~ up behind, throw~ * weight behind,
            throw~ * support behind, throw~ * support to, come~ out for, speak~ in favor,
            speak~ highly, stump~ for, campaign~ for, advocate~ for, lend~ * support, root~ for,
            pull~ for, come~ around to, coalesce~ around, coalesce~ behind, unite~ behind,
            fundraise~ for, get~ on board, buy~ into, claim~ allegiance, pledge~ allegiance,
            swear~ allegiance, declare~ allegiance, credit~, vouch~ for, pay~ tribute, tip~ * hat,
            cheer~, thumbs up, sing~ * praises, give~ credit, express~ support, nod to, rave~,
            gush~, vote of confidence
            """),
        idiom(
            .act(.support, "052"),
            """
            speak~ up for, come~ to the defense, come~ to * defense, leap~ to * defense
            """),
        idiom(
            .act(.demand, "020"),
            """
            warn~ against, warn~ * against, caution~ against, caution~ * against, advise~ against,
            recommend~ against, condition of anonymity, rallying cry,
            want/wants/wanted/like to see, prevail~ on/upon, call~ on, call~ upon, call~ for,
            call~ * to,
            call~ monday/tuesday/wednesday/thursday/friday/saturday/sunday for/on/upon,
            call~ publicly/repeatedly/again/instead/also/openly/explicitly for/on/upon, plea for,
            plead~, push~ for, push~ to, press~ for, press~ * to, lobby~, ask~ for,
            appealed/appeals/appealing to, make~ * appeal, appeal~ for, put~ pressure,
            exert~ pressure, pressure~, agitate~ for, clamor~ for, cry~ out for, crusade~ for,
            march~ for, hold~ out for, rally~ for, petition~, invite~, advocate~ that
            """),
        idiom(
            .act(.demand, "100"),
            """
            insist~ on, directed/directs * to, give~ the order, give~ orders
            """),
        idiom(.direct(.want), "would/'d/I'd/we'd/he'd/she'd/they'd like"),
        idiom(
            .act(.promise, "030"),
            """
            sign~ * memorandum/agreement/accord/pact/treaty, reach~ * agreement/deal,
            agreement to, stand/stands/stood ready, sign~ on to, sign~ up to, agree~ to,
            offer~ to, volunteer~ to, make~ a commitment, commitment to, commit~, willing to,
            willingness to, prepared to, ready to, give~ * word, pledge~ * support,
            promised support, make~ good on, readiness to
            """),
        idiom(
            .act(.threaten, "1312"),
            """
            impose~ sanctions/tariffs, slap~ sanctions/tariffs
            """),
        idiom(
            .act(.threaten, "130"),
            """
            on notice, threaten~, threat to, threat of, threats to, threats of
            """),
        idiom(
            .act(.concede, "015"),
            """
            take~ * blame, accept~ * blame, walk~ back, eat~ * words, mea culpa, take~ it back,
            claim~ responsibility, take~ responsibility, accept~ responsibility, own~ up,
            fess~ up, cop~ to, come~ clean, plead~ guilty, accept~ defeat, back~ off, back~ away
            """),
        idiom(
            .act(.concede, "055"),
            """
            say~ sorry, apologize~, apologise~, apology, apologies
            """),
        idiom(
            .act(.concede, "080"),
            """
            bow~ to, throw~ in the towel, white flag, flag of surrender, back~ down,
            reverse~ course, climb~ down, give~ in, give~ way, give~ ground, relent~, cave~
            """),
        idiom(
            .act(.announce, "014"),
            """
            considering, is/are/was/were/be weighing, mull~, contemplate~,
            is/are/was/were exploring, float~, open to, thinking about,
            consider~ the possibility/option/idea, consider~ to, thinking of, weigh~ whether,
            ponder~, eyes, eyed, eyeing, eying, explore~ the possibility/option/options/idea,
            debate~ whether, tempted to, entertain~ the idea,
            consider~ running/using/leaving/suing/selling/buying/moving/making/taking/adding/going,
            consider~ giving/joining/raising/changing/withdrawing/closing/opening/offering/holding,
            in talks, consider~ whether, toy~ with, raise~ the possibility, raise~ the prospect,
            leave~ open, flirt~ with
            """),
        idiom(
            .act(.announce, "010"),
            """
            plan is, plans for, intention, intentions, set to, going to, have/has/had chosen,
            share~ the news, break~ the news, determination to, determined to, decision to, vie~,
            declare~ war, elect~ to, proposal, proposals, propose~, schedule~, preparing to,
            put~ forward * proposal/proposals/plan/plans/initiative/initiatives/vision,
            prepare~ to, planning, lay~ out, roll~ out, have/has * plan to, commence~
            """),
        idiom(.act(.assert, "012"), "sound~ the alarm, raise~ alarm, raise~ concerns"),
        idiom(
            .neutral,
            """
            scream/shout/yell/write/call/report/respond/snap/come/go/look/step/bring/get/send~ back,
            point/points/pointed/pointing out, back and forth,
            want/wants/wanted/wish/wishes/like to say/stress/emphasize/add/note/point/reiterate/clarify
            """),
        idiom(
            .act(.ask, "010"),
            """
            wanting/want/wants/wanted/like/demand/demands/demanded to know, curious, quiz~,
            grill/grills/grilled,
            a/an/the/this/that/another/any/new/asked/ask/asks/asking question/questions,
            questions/question about/over/on/for/from/of/to/as/is/centered,
            request/requests for comment/comments/interview/interviews/response, wonder~,
            pose~ the question, inquire~, pose~ a question, query~, press~ * on, press~ * about,
            pressed by
            """),
        idiom(
            .act(.ask, "090"),
            """
            investigate~, look~ into, probe~, investigation, inquiry
            """),
    ]

    static func idiom(_ sense: CueSense, _ phrases: String) -> (
        phrases: String, value: Entry
    ) {
        (phrases, Entry(sense: sense, strength: .idiom))
    }
}
