/// Names of states and of their people, as facts, in lower case.
package enum Places {
    /// Country names and common short forms.
    package static let countries = Set(
        """
        afghanistan|albania|algeria|andorra|angola|argentina|armenia|australia|austria|azerbaijan|bahamas
        |bahrain|bangladesh|barbados|belarus|belgium|belize|benin|bhutan|bolivia|bosnia|botswana|brazil
        |brunei|bulgaria|burkina faso|burundi|cambodia|cameroon|canada|chad|chile|china|colombia|congo
        |costa rica|croatia|cuba|cyprus|czechia|czech republic|denmark|djibouti|ecuador|egypt|el salvador
        |eritrea|estonia|eswatini|ethiopia|europe|fiji|finland|france|gabon|gambia|georgia|germany|ghana
        |greece|grenada|guatemala|guinea|guyana|haiti|honduras|hong kong|hungary|iceland|india|indonesia
        |iran|iraq|ireland|israel|italy|jamaica|japan|jordan|kazakhstan|kenya|kosovo|kuwait|kyrgyzstan
        |laos|latvia|lebanon|lesotho|liberia|libya|liechtenstein|lithuania|luxembourg|macau|madagascar
        |malawi|malaysia|maldives|mali|malta|mauritania|mauritius|mexico|moldova|monaco|mongolia
        |montenegro|morocco|mozambique|myanmar|namibia|nepal|netherlands|new zealand|nicaragua|niger
        |nigeria|north korea|north macedonia|norway|oman|pakistan|palestine|panama|papua new guinea
        |paraguay|peru|philippines|poland|portugal|qatar|romania|russia|rwanda|samoa|saudi arabia|senegal
        |serbia|seychelles|sierra leone|singapore|slovakia|slovenia|solomon islands|somalia|south africa
        |south korea|south sudan|spain|sri lanka|sudan|suriname|sweden|switzerland|syria|taiwan
        |tajikistan|tanzania|thailand|togo|tonga|tunisia|turkey|turkmenistan|uganda|ukraine
        |united arab emirates|united kingdom|united states|uruguay|uzbekistan|vanuatu|vatican|venezuela
        |vietnam|yemen|zambia|zimbabwe|us|u.s|u.s.|usa|uk|u.k|u.k.|uae|rok|dprk|prc|america|britain|england
        |scotland|wales|asia|africa|beijing|washington|moscow|brussels|berlin|paris|london|tokyo|seoul
        |new york|the hague|tehran|kyiv|new delhi|canberra|ottawa|abuja|accra|addis ababa|algiers|amman|ankara
        |astana|athens|baghdad|baku|bangkok|beirut|belgrade|bern|bishkek|bogotá|bogota|brasília|brasilia|bratislava
        |bucharest|budapest|buenos aires|cairo|caracas|chisinau|chișinău|colombo|copenhagen|dakar|damascus|dhaka|doha
        |dublin|dushanbe|hanoi|harare|havana|helsinki|islamabad|jakarta|kabul|kampala|kathmandu|khartoum|kinshasa
        |kuala lumpur|lima|lisbon|ljubljana|luanda|lusaka|madrid|manila|maputo|minsk|mogadishu|montevideo|muscat|nairobi
        |nicosia|oslo|phnom penh|podgorica|prague|pretoria|pristina|pyongyang|quito|rabat|reykjavik|riga|riyadh|rome
        |sanaa|sarajevo|skopje|stockholm|tallinn|tashkent|tbilisi|tirana|tripoli|tunis|ulaanbaatar|vienna|vientiane
        |vilnius|warsaw|yangon|yerevan|zagreb
        """.split { $0 == "|" || $0 == "\n" }.map { $0.trimmingSpaces })

    /// The country or capital's usual name that an adjective belongs to, lower case: "dutch" → "netherlands".
    package static func country(ofPeople adjective: String) -> String? { adjectives[adjective] }

    /// The adjectives of a country, lower case: "netherlands" → "dutch".
    package static func adjectives(of country: String) -> [String] {
        adjectives.filter { $0.value == country }.map(\.key)
    }

    private static let adjectives: [String: String] = {
        let table = """
            afghan:afghanistan|albanian:albania|algerian:algeria|american:united states|argentine:argentina
            |armenian:armenia|australian:australia|austrian:austria|azerbaijani:azerbaijan
            |bangladeshi:bangladesh|belarusian:belarus|belgian:belgium|brazilian:brazil|british:britain
            |bulgarian:bulgaria|cambodian:cambodia|canadian:canada|chilean:chile|chinese:china
            |colombian:colombia|croatian:croatia|cuban:cuba|cypriot:cyprus|czech:czech republic|danish:denmark
            |dutch:netherlands|egyptian:egypt|emirati:united arab emirates|estonian:estonia
            |ethiopian:ethiopia|finnish:finland|french:france|georgian:georgia|german:germany|ghanaian:ghana
            |greek:greece|hungarian:hungary|icelandic:iceland|indian:india|indonesian:indonesia|iranian:iran
            |iraqi:iraq|irish:ireland|israeli:israel|italian:italy|japanese:japan|jordanian:jordan
            |kazakh:kazakhstan|kenyan:kenya|kuwaiti:kuwait|latvian:latvia|lebanese:lebanon|libyan:libya
            |lithuanian:lithuania|malaysian:malaysia|mexican:mexico|moldovan:moldova|mongolian:mongolia
            |moroccan:morocco|nigerian:nigeria|norwegian:norway|pakistani:pakistan|palestinian:palestine
            |peruvian:peru|philippine:philippines|polish:poland|portuguese:portugal|qatari:qatar
            |romanian:romania|russian:russia|saudi:saudi arabia|serbian:serbia|singaporean:singapore
            |slovak:slovakia|slovenian:slovenia|somali:somalia|south korean:south korea|spanish:spain
            |sudanese:sudan|swedish:sweden|swiss:switzerland|syrian:syria|taiwanese:taiwan|thai:thailand
            |tunisian:tunisia|turkish:turkey|ukrainian:ukraine|uzbek:uzbekistan|venezuelan:venezuela
            |vietnamese:vietnam|yemeni:yemen
            """
        var adjectives: [String: String] = [:]
        for entry in table.split(whereSeparator: { $0 == "|" || $0 == "\n" }) {
            let pair = entry.trimmingSpaces.split(separator: ":")
            if pair.count == 2 { adjectives[String(pair[0])] = String(pair[1]) }
        }
        return adjectives
    }()

    /// Adjectives and names of peoples: no name by themselves.
    package static let demonyms = Set(
        """
        african american arab argentine asian australian austrian bangladeshi belarusian belgian
        brazilian british bulgarian canadian chilean chinese colombian croatian cuban czech danish dutch
        egyptian emirati english estonian ethiopian european filipino finnish french german greek
        hungarian indian indonesian iranian iraqi irish israeli italian japanese jordanian kazakh kenyan
        korean kuwaiti latvian lebanese libyan lithuanian malaysian mexican moroccan nigerian norwegian
        pakistani palestinian peruvian polish portuguese qatari romanian russian saudi scottish serbian
        singaporean slovak slovenian somali spanish sudanese swedish swiss syrian taiwanese thai tunisian
        turkish ukrainian venezuelan vietnamese welsh western eastern northern southern muslim christian
        jewish islamic catholic republican democratic democrat republicans democrats americans russians
        chinese latino hispanic afghan albanian algerian angolan armenian azerbaijani bahraini bolivian bosnian
        bruneian burmese cambodian congolese cypriot ecuadorian georgian ghanaian guatemalan haitian honduran
        icelandic jamaican jordanian kyrgyz laotian liberian malian maldivian maltese moldovan mongolian namibian
        nepalese nepali nicaraguan omani panamanian paraguayan qatari rwandan salvadoran senegalese tajik tanzanian
        turkmen ugandan uruguayan uzbek yemeni zambian zimbabwean
        """.split { $0 == " " || $0 == "\n" }.map(String.init))
}

extension Substring {
    fileprivate var trimmingSpaces: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
