import HearsayCore

extension CueLexicon {
    // Verbs with particles and set phrases: stronger than the verbs in them.
    static let idioms: [(phrases: String, value: Entry)] = [
        // What only looks like one of the phrases below.
        idiom(
            .act(.assert, "010"),
            "expected to, is expected, are expected, was/were expected, known for"),
        idiom(
            .act(.assert, "010"),
            "is/are/was/were/be/been considered, be/been assured, assured of, take~ note of, rule~ in favor, rule~ in favour"
        ),
        idiom(
            .act(.assert, "010"), "by all accounts, support among, appeal among, appeal to voters"),
        idiom(
            .act(.assert, "010"),
            "call~ attention to, conference call, take~ * credit, claim~ * credit, back to, back at, back on, back in"
        ),
        idiom(
            .act(.evade, "011"),
            """
            no comment, dodge~, sidestep~, evade~, stonewall~, deflect~, stay/remain/keep~ mum,
            remain/stay/keep~ silent, mum on, tight-lipped, demur~, hedge~, equivocate~,
            refer~ questions/inquiries/calls/requests/reporters/comment,
            could not be reached, couldn't be reached, could not immediately be reached,
            unavailable for comment, not available for comment, not available to comment,
            avoid~ answering/saying/commenting/discussing, decline~ comment/interview,
            ignore~ question/questions/requests, confirm or deny, confirm nor deny, noncommittal, cagey, coy, ducked, duck~ the question
            """),
        idiom(
            .act(.deny, "016"),
            "plead~ not guilty, plead~ innocent, deny~ that, deny~ ever, maintain~ * innocence, in denial"
        ),
        idiom(
            .dispute(.deny),
            """
            push~ back, shoot~ down, brush~ off, brush~ aside, wave~ off, wave~ away, shrug~ off,
            laugh~ off, take~ issue with, bat~ away, knock~ down, cast/casts/casting doubt
            """),
        idiom(.act(.reject, "129"), "veto~, threaten~ a veto, promise~ a veto, veto threat"),
        idiom(
            .act(.reject, "120"),
            """
            turn~ down, vote~ down, strike~ down, rule~ against, say~ no to, thumb~ * nose at, bow~ out,
            pull~ out, balk~ at, ruled out, rule~ out, not accept, resist~ calls
            """),
        idiom(
            .act(.accuse, "112"),
            """
            hold~ * responsible, hold~ * accountable, point~ the finger, point~ fingers, finger-pointing,
            lay/place/pin/put/lays/laid/laying~ the blame, pin~ blame, place~ blame, cast~ the blame,
            blame~, implicate~, counter-accused, counter-accuses
            """),
        idiom(
            .act(.accuse, "1121"),
            "press~ charges, bring/file~ charges, criminal charges, charge/charges against, indict~, sue~,"
                + "file~ suit, file~ a lawsuit, convict~"),
        idiom(
            .act(.criticize, "111"),
            """
            lash~ out, hit~ out, hit~ back, strike~ back, fire~ back, shoot~ back, go~ after, going after,
            take~ aim, take~ a swipe, take~ swipes, take~ a jab, take~ a shot, take~ shots, swipe~ at,
            tear~ into, lay~ into, light~ into, pile~ on, poke~ fun, make~ fun, call~ out, call~ * on it,
            called on it, hit~ * for, knock~ * for, single~ out, dress~ down, speak~ out against,
            rail~ against, rail~, scoff~ at, sneer~ at, jab~ at, laugh~ at, roll~ * eyes, talk~ down,
            heap~ scorn, unflattering, critical of, dismissive of, skeptical, sceptical, bristle~, misgivings, hostility, scornful,
            contemptuous, wary of, mistrust~, distrust~, find~ fault, sick of, tired of, fed up,
            disappointed, disappointment, dissatisfied, dissatisfaction, frustrated, frustration, angered,
            angry, anger, furious, fury, outraged, outrage, incensed, upset, dismay, dismayed, disgusted,
            disgust, appalled, put~ down, issue~ a rebuke, cry~ foul, bad-mouth, bad-mouths, bad-mouthed,
            harsh, blow~ up at, snap~ at, sound~ off, embarrassed, impugn~, take~ offense, taking heat,
            take~ heat, frustrations, discomfort, angriest, dig at, digs at, come~ under fire,
            under attack, dim view of, distance/distanced/distancing himself/herself/themselves from
            """),
        idiom(
            .act(.criticize, "110"),
            """
            oppose~, opposition, opposed to, object~, objection, objections, negative view of,
            negative opinion of, low opinion of, negative response to, unfavorable view, unfavorable opinion, positive view, high opinion of,
            unfavorable impression, unfavorably, vote~ against, voting against, come~ out against,
            speak~ against, disapprove~, disapproval, dislike~, loathe~, despise~, hate~, hatred,
            disagreement, disagreements, campaign~ against, rally~ against, against, detest~, disagree~, abhor~
            """),
        idiom(
            .act(.support, "051"),
            """
            vote~ for, vote~ in favor, voted in favour, vote~ to, in favor of,
            in favour of, side~ with, stand~ by, cast~ * vote for, stand~ behind, stand~ with, stand~ up for, rally~ behind,
            rally~ around, get~ behind, line~ up behind, throw~ * weight behind, throw~ * support behind,
            throw~ * support to, come~ out for, speak~ in favor, speak~ highly, stump~ for, campaign~ for,
            advocate~ for, lend~ * support, claim~ allegiance, pledge~ allegiance, swear~ allegiance,
            declare~ allegiance, credit~, vouch~ for, proponent/proponents, enthusiastic, enthusiasm, supportive of, fan of, favorable view, favorable opinion, positive view, high opinion of,
            favorable impression, favorably, admire~, admiration, love~, pay~ tribute, tip~ * hat, cheer~,
            thumbs up, sing~ * praises, give~ credit, express~ support, pleased with, happy with,
            grateful, thankful, gratitude, proud of, nod to, rave~, gush~, vote of confidence
            """),
        idiom(
            .act(.support, "052"), "come~ to the defense, come~ to * defense, leap~ to * defense"),
        idiom(
            .act(.demand, "020"),
            """
            call~ on, call~ upon, call~ for, call~ * to,
            call~ monday/tuesday/wednesday/thursday/friday/saturday/sunday for/on/upon,
            call~ publicly/repeatedly/again/instead/also/openly/explicitly for/on/upon, would like * to, plea for, plead~, push~ for, push~ to, press~ for,
            press~ * to, lobby~, ask~ for, appealed/appeals/appealing to, make~ * appeal, appeal~ for, put~ pressure, exert~ pressure,
            pressure~, would like * to see, agitate~ for, clamor~ for, rally~ for, petition~, invite~,
            advocate~ that
            """),
        idiom(
            .act(.promise, "030"),
            """
            agree~ to, offer~ to, volunteer~ to, make~ a commitment, commitment to, commit~, willing to,
            willingness to, prepared to, ready to, give~ * word, pledge~ * support, promised support,
            make~ good on, readiness to
            """),
        idiom(
            .act(.demand, "100"), "insist~ on, directed/directs * to, give~ the order, give~ orders"
        ),
        idiom(.act(.threaten, "130"), "threaten~, threat to, threat of, threats to, threats of"),
        idiom(
            .act(.concede, "015"),
            """
            claim~ responsibility, take~ responsibility, accept~ responsibility, take~ the blame,
            accept~ blame, own~ up, come~ clean, plead~ guilty, accept~ defeat, back~ off, back~ away
            """),
        idiom(.act(.concede, "055"), "say~ sorry, apologize~, apologise~, apology, apologies"),
        idiom(
            .act(.concede, "080"), "back~ down, give~ in, give~ way, give~ ground, relent~, cave~"),
        idiom(
            .act(.announce, "014"),
            """
            considering, is/are/was/were/be weighing, mull~, contemplate~,
            is/are/was/were exploring, float~, open to, consider~ whether, toy~ with,
            raise~ the possibility, raise~ the prospect, leave~ open, flirt~ with
            """),
        idiom(
            .act(.announce, "010"),
            """
            plan~ to, plan is, intend~, decide~, plans for, intention, intentions, set to, going to,
            share~ the news, break~ the news, determination to, determined to, decision to, seek~,
            aim~ to, vie~, declare~ war, opt~, elect~ to, proposal, proposals, propose~, schedule~,
            preparing to, prepare~ to, planning, lay~ out, roll~ out, have/has * plan to, commence~
            """),
        idiom(
            .act(.assert, "012"),
            "feel~ pessimistic, sound~ the alarm, raise~ alarm, raise~ concerns"),
        idiom(.act(.assert, "013"), "look~ forward to, bullish, optimism, optimistic, hopeful"),
        idiom(
            .act(.assert, "018"), "feel~ sorry, feel~ bad for, condolence, condolences, sympathy"),
        idiom(.act(.assert, "019"), "agree~ with, agree~ that, in agreement"),
        idiom(
            .neutral,
            """
            scream/shout/yell/write/call/report/respond/snap/come/go/look/step/bring/get/send~ back,
            point/points/pointed/pointing out, back and forth,
            want/wants/wanted/wish/wishes/like to say/stress/emphasize/add/note/point/reiterate/clarify
            """),
        idiom(
            .act(.ask, "010"),
            "wonder~, pose~ the question, inquire~, pose~ a question, query~, press~ * on"
                + ", press~ * about, pressed by"),
        idiom(.act(.ask, "090"), "investigate~, look~ into, probe~, investigation, inquiry"),
    ]

    private static func idiom(_ sense: CueSense, _ phrases: String) -> (
        phrases: String, value: Entry
    ) {
        (phrases, Entry(sense: sense, strength: .idiom))
    }
}
