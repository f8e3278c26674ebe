import HearsayCore

extension CueLexicon {
    // Adjectives, nouns and verbs of what somebody feels or thinks about somebody or something.
    static let attitudes: [(phrases: String, value: Entry)] = [
        idiom(
            .act(.assert, "010"),
            """
            proud of his/her/their/our/my/its own, proud of his/her/their/our/my/its, looks like,
            look like, not/don't/doesn't/didn't/n't want to see, prefer~ not, prefer~ to
            """),
        idiom(.act(.reject, "120"), "unwilling to, loath to, hesitant to"),
        idiom(
            .act(.criticize, "111"),
            """
            not/n't/don't/doesn't/didn't/never like/liked, not/n't fond of, no/not/n't * fan of,
            not/n't impressed, unimpressed, less than enthusiastic, less than impressed,
            lack of enthusiasm, little/limited enthusiasm, unenthusiastic, unhappy, displeased,
            annoyed, annoyance, irritated, irritation, resentful, indignant, disgruntled,
            disillusioned, exasperated, exasperation, aghast, horrified, put off by, turned off,
            offended by, mad at, got/get/getting mad, cynical, suspicious of, leery of, scathing,
            derisive, hostile to, hostile toward, hostile towards, ambivalent, lukewarm,
            no patience, no love for, no time for, little time for, no confidence in,
            lost confidence in, lack of confidence, ashamed of, low regard, disdainful,
            contempt for, not/n't trust, at odds with, sour on, soured on, beef with,
            no faith in, lost faith in, little faith in, not/n't/don't/doesn't/didn't believe in,
            choice words, harsh words, war of words, unflattering, critical of, dismissive of,
            skeptical, sceptical, misgivings, hostility, scornful, contemptuous, wary of,
            mistrust~, distrust~, sick of, tired of, fed up, disappointed, disappointment,
            dissatisfied, dissatisfaction, frustrated, frustration, angered, angry, anger,
            furious, fury, outraged, outrage, incensed, upset, dismay, dismayed, disgusted,
            disgust, appalled, harsh, embarrassed, frustrations, discomfort, angriest,
            dim view of, dislike~, loathe~, despise~, hate~, hatred, detest~, abhor~
            """),
        idiom(
            .act(.criticize, "110"),
            """
            resistant to, averse to, anti, unpopular, resistance, opposition, opposed to,
            objection, objections, negative view of, negative opinion of, low opinion of,
            negative response to, unfavorable view, unfavorable opinion, unfavorable impression,
            unfavorably, disapprove~, disapproval, disagreement, disagreements, disagree~
            """),
        idiom(
            .act(.support, "051"),
            """
            proud of, fond of, impressed by, impressed with, appreciative, affectionately,
            respect for, enamored, delighted with, delighted by, delighted that, delighted to see,
            heartened, encouraged by, pleased by, pleased that, pleased to see, happy that,
            happy to see, glad that, glad to see, sympathetic to, full confidence in,
            complete confidence in, utmost confidence in, every confidence in, in support of,
            kind words, all for, on board with, shout out to, look~ up to, hold~ dear,
            believer in, high regard, high hopes for, warm~ to, go~ to bat for, stick~ up for,
            stick~ by, stick~ with, liked, likes, like/liked/likes the idea,
            wish~ you/him/her/them/everyone,
            wish/wishes/wished/want/wants/wanted/like to * thank/congratulate/commend/applaud/salute,
            vote~ * for, well of, sold on, swear/swears/swore by, friend of, loyal to, faith in,
            is/are/am/was/were/I'm/we're/'m/'re for, pro, okay with, ok with, fine with,
            comfortable with, standing ovation, nice things, excited by, excited about,
            in favor of, in favour of, proponent/proponents, enthusiastic, enthusiasm,
            supportive of, fan of, favorable view, favorable opinion, positive view,
            high opinion of, favorable impression, favorably, admire~, admiration, love~,
            pleased with, happy with, grateful, thankful, gratitude
            """),
        idiom(
            .act(.assert, "012"),
            """
            skeptical that, sceptical that, skepticism that, scepticism that, feel~ pessimistic
            """),
        idiom(
            .act(.assert, "013"),
            """
            no doubt, any doubt, not/n't/don't/doesn't/didn't doubt,
            am/is/are/was/were/be/been/remain/remains convinced, I'm convinced, look~ forward to,
            bullish, optimism, optimistic, hopeful
            """),
        idiom(
            .act(.assert, "018"),
            """
            feel~ sorry, feel~ bad for, condolence, condolences, sympathy
            """),
        idiom(.act(.assert, "019"), "agree~ with, agree~ that, in agreement"),
        idiom(.insist, "adamant"),
    ]
}
