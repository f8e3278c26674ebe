import HearsayCore

/// Finds the finer CAMEO code of an act where its words say it.
struct ActCodes: Sendable {
    /// A code of a phrase in the content, with the act it belongs to; of a demand the last two digits.
    private struct Code: Sendable {
        let act: Act.Name
        let digits: String
    }

    private static func codes(_ act: Act.Name, _ digits: String, _ phrases: String) -> (
        String, Code
    ) {
        (phrases, Code(act: act, digits: digits))
    }

    // Of several the first in the table counts.
    private static let matcher = PhraseMatcher<Code>([
        codes(
            .accuse, "1125",
            "espionage, spy~, spied, hack~, cyberattack/cyberattacks, cyber attack/attacks"),
        codes(
            .accuse, "1124", "genocide, war crime, war crimes, ethnic cleansing, bomb~ civilians"),
        codes(.accuse, "1122", "human rights, torture~"),
        codes(
            .accuse, "1121",
            """
            fraud, fraudulent, defraud~, deceptive, bribe~, bribery, corruption, criminal/criminals,
            rapist/rapists, rape~, murder~, murderer/murderers, assault~, battery, massacre~, kill~,
            embezzle~, perjury, treason, theft, stealing, terror, terrorism, terrorist/terrorists,
            felony, homicide, manslaughter, conspiracy, kidnap~, arson, robbery, shooting,
            with misdemeanor, launder~, laundering, trafficking, smuggling, harassment, attacks that
            """),
        codes(
            .demand, "54",
            """
            ease/lift/relax/loosen/remove/drop/withdraw~ * sanctions/embargo/restrictions/blockade/curbs,
            ease/relax/loosen/withdraw~ * controls, suspend~ * sanctions, end~ * embargo/blockade/sanctions/boycott,
            lift/break~ * ban
            """),
        codes(
            .demand, "51",
            "travel/entry/visa ban/bans, ban/bans against him/her/them, deportation order, expulsion order"
        ),
        // What only has to be done by law asks for no other law.
        codes(
            .demand, "0",
            """
            accordance with * law/laws/rules/regulations, abide~/comply~ * by/with * law/laws/rules/regulations,
            violate~ * law/laws/rules/regulations, under * law/laws, rule of law
            """),
        codes(
            .demand, "53",
            "release~ * prisoners/prisoner/hostages/hostage/detainees, free~ * prisoners/hostages"),
        codes(
            .demand, "56",
            "ceasefire, cease-fire, truce, show~ restraint, exercise~ restraint, stand~ down * troops, withdraw~ * troops/forces, de-escalate, de-escalating, de-escalation,"
                + "end~ * hostilities/occupation/fighting"),
        codes(
            .demand, "41",
            "resign~, step~ down, step~ aside, drop~ out, quit~, leave~ office, resignation, firing of,"
                + "ouster, overthrow, regime change, be/is/been fired, be/been replaced, removal of, bow~ out,"
                + "suspend~ * campaign, get~ out of the race, leave~ the race, exit~ the race"
        ),
        codes(.demand, "43", "human rights, civil rights, voting rights, equal rights"),
        codes(
            .demand, "42",
            """
            law/laws, legislation, bill/bills, policy/policies, tax/taxes, spending, amendment/amendments,
            ban, regulation/regulations, regulate~, reform/reforms, minimum wage, primary process,
            language in, platform, referendum, repeal~, changes are needed, changes to, rule/rules,
            gun control, background checks, budget, immigration, citizenship, open primary,
            open primaries, tariff/tariffs, abolish~, legalize~, restrictions, deport~, deportation,
            subsidy/subsidies, standards for, agenda, caps on
            """),
        codes(
            .demand, "4", "overhaul~, restructure~, democratic reform"
        ),
        codes(
            .demand, "2",
            "vote~ for, votes for, endorse~, endorsement, their vote, their votes, ballots,"
                + "support~ * candidate/nominee/campaign, to supporting, get~ behind, turn out"),
        codes(.demand, "3", "aid, funding, donate~, donation/donations, loans"),
        codes(.demand, "6", "talks, negotiate~, negotiations, meet with, dialogue, summit"),
        codes(.demand, "7", "settle~, settlement, peace deal"),
        codes(
            .promise, "0331",
            "financial assistance, millions of dollars, billions of dollars, aid, loans, funding for, donate~"
        ),
        codes(
            .promise, "032",
            "back~ the, support~ the nominee, endorse~, support~ whoever, support~ whomever,"
                + "support~ * nominee, back~ * nominee, vote~ for"),
        codes(
            .promise, "0342",
            """
            legislation, bill/bills, tax/taxes, social security, pension/pensions, build~ * wall, repeal~,
            enact~, undo~, tuition, executive order, executive orders, abolish~, deport~, legalize~,
            supreme court, amendment, minimum wage
            """),
        codes(.threaten, "1312", "sanctions, boycott~, embargo, tariff/tariffs, cut~ off"),
        codes(.threaten, "133", "protest~, demonstrate~, walk~ out, walkout"),
        codes(.threaten, "138", "attack~, bomb~, strike~, military, war, invade~, destroy~, kill~"),
    ])

    private static let attacks = WordKey.set(
        "speech event appearance rally speeches debate convention")

    /// The act with the finest code that its words support.
    ///
    /// - Parameters:
    ///   - act: with the code of its cue.
    ///   - hasDefault: whether that code is one its cue has in general, and may be made finer.
    ///   - words: of the attribution.
    func refined(_ act: Act, _ words: ActWords) -> Act {
        switch act.name {
        case .accuse where act.cameo == "112" || act.cameo == "115", .threaten, .promise: break
        case .demand: break
        case .assert where act.cameo == "010": return outlook(act, words)
        default: return act
        }
        var best: PhraseMatcher<Code>.Match?
        for run in [words.content[...], words.cue[...]] {
            for match in Self.matcher.matches(in: run)
            where match.value.act == act.name && match.rank < best?.rank ?? Int.max {
                best = match
            }
        }
        guard let best else { return act }
        var finer = act
        switch act.name {
        case .demand:
            // 020 and 100 are families: 02 and 10 with the kind of demand as third digit.
            finer.cameo = act.cameo.prefix(2) + best.value.digits
        case .threaten
        where best.value.digits == "1312"
            && words.content.contains(where: Self.attacks.contains):
            finer.cameo = "133"
        default: finer.cameo = best.value.digits
        }
        return finer
    }

    private static let outlooks = PhraseMatcher<String>([
        (
            """
            worry~, worried, worries, fear~, afraid, frightening, scary, threat, risk, risks, danger,
            dangerous, concern, concerned, in trouble, trouble, in crisis, a crisis, not working, unlikely,
            nothing you can do, chaos, will lose, collapse
            """, "012"
        ),
        (
            """
            confident, optimistic, hope~, will win, going to win, moving in the right direction,
            on our side, on their side, will succeed, is working, will prevail
            """, "013"
        ),
    ])

    // "Said that the mayor expressed concern": the mayor is worried, not who says so.
    private static let telling = WordKey.set(
        "said says told tells expressed expresses voiced raised warned warns stated reported wrote")

    /// A bleak outlook is 012, a bright one 013, unless it is somebody else's.
    private func outlook(_ act: Act, _ words: ActWords) -> Act {
        let content = words.content[...]
        guard content.count <= 60, let match = Self.outlooks.matches(in: content).first,
            !content[..<match.words.lowerBound].contains(where: Self.telling.contains)
        else { return act }
        var finer = act
        finer.cameo = match.value
        return finer
    }
}
