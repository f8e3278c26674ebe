/// Given names that tell he from she; those that both bear ("Leslie", "Jordan") are left out.
enum GivenNames {
    /// Whether a given name is a man's (true) or a woman's (false); `nil` if it tells neither.
    ///
    /// - Parameter name: one word, in lower case.
    /// - Complexity: O(1).
    static func isMale(_ name: String) -> Bool? {
        if males.contains(name) { return true }
        return females.contains(name) ? false : nil
    }

    private static let males = WordLists.set(
        """
        aaron abdul abdullah abraham adam adnan adrian ahmad ahmed akbar alan albert alberto aldo
        alejandro aleksandr alessandro alexander alexandre alexei alexey alfonso alfred ali
        alistair allan allen alvin amir anatoly anders andre andreas andrei andrew andriy andrzej
        andré andrés angus anthony antoine anton antonio antony antónio arnold arthur arturo
        ashraf augusto avi barack barry bart ben benjamin benny bernard bernardo bernie bill billy
        björn bob bobby boris brad bradley brandon brendan brent bret brett brian bruce bruno
        bryan byron calvin carl carlos cecil cesar charles charlie chester christian christoph
        christopher chuck clarence claude claudio clay cliff clint colin conor craig curtis cyril
        dale damian dan daniel danny darrell darren daryl dave david dean denis dennis derek
        desmond dick diego dieter dirk dmitri dmitry dominic don donald donnie doug douglas duncan
        dustin dwayne dwight earl ed eddie edgar edmund eduardo edward edwin eli elijah elliott
        elon emil emilio emmanuel emmerson enrique eric erik ernest ernesto erwin ethan eugene
        evan fabio felipe felix ferdinand fernando fidel filippo fletcher floyd francesco francis
        francisco frank franklin françois fred frederick friedrich fritz gabriel garry gary gavin
        geert gene geoff geoffrey george georges gerald gerard gerhard gerry giles giorgio
        giovanni giuseppe glen glenn gordon graham greg gregg gregory guido guillermo gustav
        gustavo guy hamid hank hans harold harrison harry harvey hassan hector heinrich helmut
        hendrik henri henry herbert herman hosni howard hubert hugh hugo hussein ian ibrahim igor
        ilya ismail ivan jack jacob jacques jaime jake jakob jamal james jared jason javier jay
        jean-claude jean-luc jeb jeff jeffery jeffrey jens jeremy jerome jerry jesús jim jimmy
        joachim joaquin joe joel johan johannes john johnny jon jonathan jorge jose josef josep
        joseph josh joshua josé juan judd julian julio julius justin jürgen kareem karim karl
        keith ken kenneth kevin kirk klaus kofi konstantin kurt kyle lamar lance larry lars
        laurent lawrence lech len leo leon leonard leonid leopold leroy lester lionel lloyd
        lorenzo lou louis lucas luigi luis luiz luke luther magnus mahmoud malcolm manfred manuel
        marc marcel marcelo marco marcos marcus mario mark markus martin marty martín marvin
        massimo mateusz matt matteo matthew maurice mauricio max maxim mehmet mel melvin michael
        michel miguel mikael mike mikhail miles milo milton mitch mitchell mitt mohamed mohammad
        mohammed moses muhammad murray mustafa nasser nathan nathaniel ned neil nelson neville
        newt nicholas nick nicolas nicolás niels nigel nikita nikolai noah noel norman olaf oleg
        oliver olivier omar orrin oscar otto owen pablo paolo pascal patrick paul paulo pavel
        pedro per perry pete peter petr petro phil philip philippe phillip pierre pietro rafael
        rahul rajiv ralph ramzan ramón randall randy raphael raul ray raymond raúl recep reginald
        reince rené reuben rex ricardo richard rick ricky rob robert roberto rodney rodrigo roger
        roland rolf roman ron ronald ronnie ross roy ruben rubén rudolf rudolph rudy rupert russ
        russell ryan salman salvador samuel santiago scott sean sebastian sepp sergei sergey
        sergio seth shane shaun shawn sherrod sid silvio simon spencer stan stanislav stanley
        stefan stefano stephan stephen steve steven stewart stuart sven tayyip ted terence
        terrence teófilo theo theodore thierry thomas thorsten tim timothy tobias todd tom tomas
        tommy tomás tony travis trent trevor tucker tyler ulrich umberto victor viktor vince
        vincent vitaly vittorio vlad vladimir volodymyr walter warren wayne werner wes wesley
        wilbur wilfred wilhelm will willem william willy winston wladimir wolfgang woodrow xavier
        yasser yitzhak yuri yusuf yves zachary zbigniew
        """)

    private static let females = WordLists.set(
        """
        abigail ada adele adriana agnes aisha alana alexandra alexandria alice alicia alison
        allison alyssa amanda amber amelia amina amy ana anastasia angela angelica angelina
        angelique anita ann anna annabel anne annette annie annika antonia aparna arlene astrid
        audrey ava barbara beatrice beatriz belinda bella benazir bernadette bernice beth bethany
        betsy betty beverly bianca birgit bonnie brenda bridget brigitte brittany camilla candace
        candice carla carly carmen carol carole caroline carolyn carrie cassandra catherine cathy
        cecilia celeste celia charlene chelsea cheryl christa christiane christina christine
        chrystia cindy claire clara clarissa claudia colleen condoleezza connie constance consuelo
        cora corinne cornelia cristina crystal cynthia daisy daniela danielle daphne darlene dawn
        debbie deborah debra deirdre delia delphine denise diana diane dianne dilma dina dolores
        donna dora doreen doris dorothy edith eileen elaine eleanor elena eleni elisabeth elise
        eliza elizabeth ella ellen elsa elvira emilia emily emma erica erika ernestine esther
        ethel eugenia eva eve evelyn faith fatima fatou federica felicia filippa fiona flora
        frances françoise gabriela gabrielle geraldine gertrude gianna gina giorgia gisela giulia
        glenda gloria golda grace greta gretchen gwen gwendolyn hannah harriet hazel heather heidi
        helen helena helene helga henrietta hilary hilda hillary holly huma ida ilse imelda indira
        ines inga ingrid inès irene irina iris irma isabel isabella isabelle ivana ivanka jacinda
        jacqueline jana jane janet janice janine jasmine jeanette jeanne jeannie jen jenna
        jennifer jenny jessica jill joan joanna joanne jocelyn johanna josephine joyce juanita
        judith judy julia juliana julie juliet justine kaja kamala karen karin karine karoline
        kate katharina katharine katherine kathleen kathryn kathy katie katja katrina kay kayla
        kayleigh keiko kellyanne kimberly kirsten kirstjen krista kristen kristin kristina laila
        lara laura lauren laurie leah leila lena leni leticia lidia lila lillian lily linda lisa
        liz liza lizzie loretta lori lorraine louise lucia lucille lucinda lucy lydia lynette lynn
        madeleine madeline magdalena maia malala marcia margaret margarita margrethe maria mariam
        marian mariana marianne marie marilyn marina marine marissa marjorie marlene marsha martha
        martina mary matilda maureen maxine mayra megan meghan melania melanie melinda melissa
        mercedes meredith mia michaela michelle mildred millie mimi mindy minerva miranda miriam
        moira molly mona monica monika monique muriel myra myrna nadia nadine nancy naomi natalia
        natalie natasha nellie nicole nikki nina nirmala nora noreen norma octavia olga olive
        olivia pamela patricia patsy patti patty paula paulina pauline pearl peggy penelope penny
        phoebe phyllis pippa polly pratibha priscilla priti priya rachel ramona rebecca regina
        renata renate renee rhonda rita roberta rochelle rosa rosalind rose roseanne rosemary
        rosie roxanne ruby ruth sabine sabrina sadie sally samantha sandra sanna sara sarah
        saundra sharon sheila shelby shelley sheryl shirley shonda siobhan sofia sonia sonja
        sophia sophie stacey stacy stella stephanie sue susan susana susanna susanne suzanne
        svetlana sylvia sylvie tamara tammy tanya tara tatiana teresa tessa thelma theresa therese
        tiffany tina tracey tulsi ursula valentina valerie vanessa vera verna veronica victoria
        viktoria viola violet vivian wanda wendy whitney wilma winifred winnie yolanda yulia
        yvette yvonne zainab zara zelda zoe zoë
        """)
}
