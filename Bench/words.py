"""Made-up words in 24 languages: enough of each script to weigh what a real text weighs.

No word means anything; letters, lengths, capitals and punctuation are what they would be.
"""

from dataclasses import dataclass
import random


@dataclass(frozen=True)
class Language:
    """What the corpus needs to know of one language. `letters` labels recitals, `points` their points."""

    tag: str
    syllables: str
    endings: str
    small: str
    institution: str
    about: str
    formula: str
    having_regard: str
    whereas: str
    verbs: str
    paragraph: str
    heading: str
    letters: str = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    points: str = "abcdefghijklmnopqrstuvwxyz"
    quotes: str = "“”"
    # Words are fewer where a letter takes two bytes, so that documents keep within 25 KB in every script.
    thrift: float = 1.0

    def vocabulary(self, size=700):
        """A fixed list of words: the same in every run."""
        source = random.Random("words " + self.tag)
        syllables, endings = self.syllables.split(), self.endings.split()
        words = set()
        while len(words) < size:
            count = source.choices([1, 2, 3, 4], [2, 5, 4, 1])[0]
            words.add("".join(source.choice(syllables) for _ in range(count)) + source.choice(endings))
        return sorted(words)

    def recital(self, position):
        """The printed letter of a recital, from 1: A to Z, AA, AB… in the language's own letters."""
        if self.letters == "greek":
            ones = ["", "Α", "Β", "Γ", "Δ", "Ε", "ΣΤ", "Ζ", "Η", "Θ"]
            tens = ["", "Ι", "Κ", "Λ", "Μ"]
            return tens[position // 10] + ones[position % 10]
        if position <= len(self.letters):
            return self.letters[position - 1]
        return self.letters[0] + self.letters[position - len(self.letters) - 1]


CYRILLIC_SMALL = "и в на за от с по до"
LANGUAGES = {
    language.tag: language
    for language in [
        Language(
            "en", "ac ad re con pro de com in ter ment al per sta ni tor gra ven sol dis pre ra cul est mon ti par lem",
            "tion ing ed es s ity ment al e ly ive ers ance", "the of and to in for on with by from as at its that",
            "Assembly of the Union", "on the", "The Assembly of the Union,", "having regard to", "whereas",
            "Calls on;Urges;Stresses;Recalls;Deplores;Welcomes;Insists;Notes", "paragraph", "Next steps for"),
        Language(
            "fr", "é con pré ré dé pro in ter per sou gou ver dro li ber an cou lé gi ma ni fes ta no ré sis",
            "tion ment és ées es ique eur ance ité eux ale", "le la les de des du et à en pour par sur dans une aux",
            "Assemblée de l’Union", "sur la", "L’Assemblée de l’Union,", "vu", "considérant que",
            "demande à;invite;souligne;rappelle;déplore;salue;insiste sur;note", "paragraphe", "Étapes suivantes de",
            quotes="«»"),
        Language(
            "de", "ver be ge ent auf aus vor an ein über ver fas rech sich grund frei mei nung völ ker stän dig schu",
            "ung heit keit lich isch en er te nis schaft", "der die das und in von zu mit für auf des den dem eine",
            "Versammlung der Union", "zu der", "Die Versammlung der Union,", "unter Hinweis auf", "in der Erwägung, dass",
            "fordert;betont;verurteilt;erinnert an;bedauert;begrüßt;besteht auf;stellt fest", "Ziffer", "Weitere Schritte der",
            quotes="„“"),
        Language(
            "bg", "по пре раз със за на от пра ва чо ве сво бо дна об ще ство ре зо лю ция мер ки до го вор ле тел",
            "ност ние ция ски ство та те а ен", CYRILLIC_SMALL, "Събрание на Съюза", "относно", "Събранието на Съюза,",
            "като взе предвид", "като има предвид, че",
            "призовава;настоятелно призовава;подчертава;припомня;осъжда;приветства;настоява;отбелязва", "параграф",
            "Следващи стъпки за", letters="АБВГДЕЖЗИЙКЛМНОПРСТУФХЦЧШЩЮЯ", points="абвгдежзийклмнопрст", quotes="„“",
            thrift=0.7),
        Language(
            "el", "κα τα πα ρά με τα συ ν δι κα ι ώ μα α νθρώ που ε λευ θε ρί πρό γραμ ψή φι σμα κρά το υ πο χρέ",
            "ση ων ους ικά ικής ότητα μένα εις ος ία", "και το της του για από στην με οι των να προς",
            "Συνέλευση της Ένωσης", "σχετικά με", "Η Συνέλευση της Ένωσης,", "έχοντας υπόψη", "λαμβάνοντας υπόψη ότι",
            "καλεί;παροτρύνει;τονίζει;υπενθυμίζει;αποδοκιμάζει;επικροτεί;επιμένει;σημειώνει", "παράγραφος",
            "Επόμενα βήματα για", letters="greek", points="αβγδε", quotes="«»", thrift=0.7),
        Language(
            "kk", "қа за бі рө ға ұл ты құ қы ада м бос тан ды шар қа ты нас көр се кел сім ше шім орын да жү мыс",
            "ның дың лар лер ға ге сы сі дары тік", "және үшін мен бұл да туралы бойынша", "Одақ Ассамблеясы",
            "туралы", "Одақ Ассамблеясы,", "назарға ала отырып", "ескере отырып",
            "шақырады;талап етеді;атап өтеді;еске салады;айыптайды;құптайды;табанды түрде сұрайды;белгілейді", "тармақ",
            "Келесі қадамдар:", points="абвгдежз", quotes="«»", thrift=0.7),
        Language(
            "es", "con pro de re des in ter per go bier no li ber tad de re chos hu ma cau sa me di das co mi sión",
            "ción mente ados idad es os ar ivo anza", "el la los las de del y a en por para con una que",
            "Asamblea de la Unión", "sobre la", "La Asamblea de la Unión,", "vistos", "considerando que",
            "pide a;insta a;subraya;recuerda;deplora;acoge con satisfacción;insiste en;señala", "apartado",
            "Próximos pasos de", quotes="«»"),
        Language(
            "it", "con pro de ri dis in ter per go ver no li ber tà di rit ti u ma cau sa mi su re com mis sio",
            "zione mente ati ità i o are ivo enza", "il la i le di del e a in per con una che",
            "Assemblea dell’Unione", "sulla", "L’Assemblea dell’Unione,", "visti", "considerando che",
            "invita;esorta;sottolinea;ricorda;deplora;accoglie con favore;insiste;osserva", "paragrafo",
            "Prossime tappe di", quotes="«»"),
        Language(
            "pl", "za po prze wy roz nie pra wo czło wie ka wol ność u chwa ła śro dki po stę po wa rzą du spół",
            "nie ość ego ych ami acja stwo ów y", "i w na z do o po od dla przez że się",
            "Zgromadzenie Unii", "w sprawie", "Zgromadzenie Unii,", "uwzględniając", "mając na uwadze, że",
            "wzywa;apeluje;podkreśla;przypomina;ubolewa;przyjmuje z zadowoleniem;nalega;zauważa", "ustęp",
            "Dalsze kroki:", quotes="„”"),
        Language(
            "ru", "по пре раз со за на от пра ва че ло ве ка сво бо да об ще ство ре зо лю ция ме ры до го вор",
            "ность ние ция ский ство ов ами ы ен", CYRILLIC_SMALL, "Ассамблея Союза", "о", "Ассамблея Союза,",
            "принимая во внимание", "учитывая, что",
            "призывает;настоятельно призывает;подчёркивает;напоминает;осуждает;приветствует;настаивает;отмечает",
            "пункт", "Следующие шаги:", quotes="«»", letters="АБВГДЕЖЗИКЛМНОПРСТУФХЦЧШЩЭЮЯ", points="абвгдежзиклмн",
            thrift=0.7),
        Language(
            "uk", "по пре роз за на від пра ва лю ди ни сво бо да су спіль ство ре зо лю ція за хо ди до го вір",
            "ність ння ція ський ство ів ами и ен", "і в на за від з по до", "Асамблея Союзу", "щодо",
            "Асамблея Союзу,", "беручи до уваги", "враховуючи, що",
            "закликає;наполегливо закликає;підкреслює;нагадує;засуджує;вітає;наполягає;зазначає", "пункт",
            "Наступні кроки:", quotes="«»", letters="АБВГДЕЄЖЗИІЇЙКЛМНОПРСТУФХЦЧШЩЮЯ", points="абвгдежзиклмн", thrift=0.7),
        Language(
            "ar", "ال مت حق إن سا ن حر ية مج لس قر ار تد ابي ر ات فا ق مع اه دة لج نة تع او ن دو لة مو اط",
            "ية ات ين ون ة ها هم", "في من على إلى عن مع أن هذا", "جمعية الاتحاد", "بشأن", "إن جمعية الاتحاد،",
            "بعد الاطلاع على", "حيث إن", "تدعو;تحث;تشدد على;تذكر ب;تأسف ل;ترحب ب;تصر على;تلاحظ", "الفقرة",
            "الخطوات التالية ل", quotes="«»", thrift=0.7),
        Language(
            "pt", "con pro de re des in ter per go ver no li ber da de di rei tos hu ma cau sa me di das co mis são",
            "ção mente ados idade es os ar ivo ança", "o a os as de do da e em para por com uma que",
            "Assembleia da União", "sobre a", "A Assembleia da União,", "tendo em conta", "considerando que",
            "solicita;exorta;salienta;recorda;lamenta;congratula-se com;insiste em;observa", "número",
            "Próximas etapas de", quotes="«»"),
        Language(
            "nl", "ver be ge ont op uit voor aan in over vrij recht men sen grond wet vol ker stand schul naar maat re",
            "ing heid lijk isch en er te nis schap", "de het een en in van voor met op dat aan tot",
            "Vergadering van de Unie", "over de", "De Vergadering van de Unie,", "gezien", "overwegende dat",
            "verzoekt;dringt aan op;benadrukt;herinnert aan;betreurt;verheugt zich over;staat op;merkt op", "paragraaf",
            "Volgende stappen voor"),
        Language(
            "sv", "för be av an in över ut upp fri rätt män sk lag folk stat skyld grund re ge ring and lä nd",
            "ning het lig isk en er ar else skap", "och i att av för med på den det en som till",
            "Unionens församling", "om", "Unionens församling antar denna text", "med beaktande av", "av följande skäl",
            "uppmanar;kräver;betonar;påminner om;beklagar;välkomnar;insisterar på;noterar", "punkt", "Nästa steg för",
            quotes="””"),
        Language(
            "da", "for be af an ind over ud op fri ret men ne sk lov folk stat skyld grund re ge ring lan de",
            "ning hed lig isk en er else skab", "og i at af for med på den det en som til",
            "Unionens Forsamling", "om", "Unionens Forsamling,", "der henviser til", "der henviser til, at",
            "opfordrer;kræver;understreger;minder om;beklager;glæder sig over;insisterer på;bemærker", "punkt",
            "Næste skridt for", quotes="»«"),
        Language(
            "fi", "va pa oi ke us ih mi sen lai ki hal li tus val tio pe rus kan sa ky sy toi men pi de yh teis",
            "ssa lla sta minen uden ksi ten ja", "ja on että se sen tai kun ei myös",
            "Unionin kokous", "aiheesta", "Unionin kokous, joka", "ottaa huomioon", "katsoo, että",
            "kehottaa;vaatii;korostaa;muistuttaa;pitää valitettavana;panee tyytyväisenä merkille;vaatii edelleen;toteaa",
            "kohta", "Seuraavat vaiheet:", quotes="””"),
        Language(
            "cs", "za po pře vy roz ne prá vo čl vě ka svo bo da u sne se ní o pat ře ní po stup vlá dy spo leč",
            "ní ost ého ých ami ace stvo ů y", "a v na s do o po od pro se že k",
            "Shromáždění Unie", "o", "Shromáždění Unie,", "s ohledem na", "vzhledem k tomu, že",
            "vyzývá;naléhavě žádá;zdůrazňuje;připomíná;vyjadřuje politování;vítá;trvá na;konstatuje", "bod",
            "Další kroky:", quotes="„“"),
        Language(
            "hu", "sza bad ság jog em be ri kor mány ha tá ro zat in téz ke dés tár sa da lom meg fel ki el ös",
            "ság ség ban ben nak nek ok ek ási", "a az és hogy nem is egy meg vagy",
            "Az Unió Közgyűlése", "a következőről:", "Az Unió Közgyűlése,", "tekintettel", "mivel",
            "felszólítja;sürgeti;hangsúlyozza;emlékeztet;sajnálja;üdvözli;ragaszkodik;megjegyzi", "bekezdés",
            "Következő lépések:", quotes="„”"),
        Language(
            "ro", "con pro de re des în ter per gu ver na li ber ta te drep tu ri u ma cau ză mă su ri co mi sie",
            "ție mente ați itate ul ii are iv anță", "și de la în pe cu pentru din a al ale că",
            "Adunarea Uniunii", "referitoare la", "Adunarea Uniunii,", "având în vedere", "întrucât",
            "solicită;îndeamnă;subliniază;reamintește;deplânge;salută;insistă asupra;ia act de", "punctul",
            "Etapele următoare ale", quotes="„”"),
        Language(
            "hr", "za po pre iz raz ne pra vo čo vje ka slo bo da re zo lu ci ja mje re po stup vla da dru štvo",
            "nje ost og ih ima cija stvo a e", "i u na s do o po od za se da",
            "Skupština Unije", "o", "Skupština Unije,", "uzimajući u obzir", "budući da",
            "poziva;snažno potiče;naglašava;podsjeća;izražava žaljenje;pozdravlja;ustraje;primjećuje", "stavak",
            "Sljedeći koraci:", quotes="„”"),
        Language(
            "sk", "za po pre vy roz ne prá vo člo ve ka slo bo da u zne se nie o pat re nie po stup vlá dy spo loč",
            "nie osť ého ých ami ácia stvo ov y", "a v na s do o po od pre sa že k",
            "Zhromaždenie Únie", "o", "Zhromaždenie Únie,", "so zreteľom na", "keďže",
            "vyzýva;naliehavo vyzýva;zdôrazňuje;pripomína;vyjadruje poľutovanie;víta;trvá na;konštatuje", "odsek",
            "Ďalšie kroky:", quotes="„“"),
        Language(
            "lt", "pa su at iš nu per žmo gus tei sė lais vė vy riau sy bė re zo liu ci ja prie mo nė ša lis vi suo",
            "mas imas umas ose iai ams yje a", "ir į iš su kad per apie nuo dėl",
            "Sąjungos asamblėja", "dėl", "Sąjungos asamblėja,", "atsižvelgdama į", "kadangi",
            "ragina;primygtinai ragina;pabrėžia;primena;apgailestauja;palankiai vertina;tvirtina;pažymi", "dalis",
            "Tolesni žingsniai:", quotes="„“"),
        Language(
            "tr", "öz gür lük hak in san hü kü met ka rar ön lem top lum ba ğım sız yar gı ü ye dev let ço cuk",
            "lar ler lık lik nın nin da de ması", "ve bir bu için ile da de olarak",
            "Birlik Meclisi", "hakkında", "Birlik Meclisi,", "göz önünde bulundurarak", "dikkate alarak",
            "çağırır;ısrarla ister;vurgular;hatırlatır;kınar;memnuniyetle karşılar;diretir;kaydeder", "fıkra",
            "Sonraki adımlar:"),
    ]
}
