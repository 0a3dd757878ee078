package linkage;

import java.io.IOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleBinaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Invents a register of some 50 thousand records of 5,156 persons without households, most of them corrupted: an imitation of the historical persons that Splink
 * is demonstrated with (historical_50k), which could not be had. Every value is invented.
 *
 * <p>What is imitated are the settings that its generator was published with (moj-analytical-services/splink_synthetic_data: 3 to 21 records a person; from the second to the
 * last of them errors and gaps grow, each field on its own, see {@link #record}), and, by trial and error, what was published of the values: how many pairs
 * agree on a field. There are 303,961 true pairs there, about 300 thousand here; 1.5 million pairs of one birth date, 16 million of one first name and 112 thousand of one
 * postcode there, within a fifth of that here; .73 million pairs of one surname there, up to twice as many here, which is harder.
 *
 * <p>Arguments: file, seed.
 */
final class HistoricalPersons {

    private static final int PERSONS = 5_156;
    private static final int COPIES_MAX = 20;

    private static final String[] MALE = ("john:78 william:66 thomas:46 james:44 george:42 charles:40 henry:38 robert:36 edward:28 richard:24 joseph:20 alexander:16 "
                    + "frederick:15 samuel:14 arthur:14 david:12 francis:12 walter:11 alfred:11 peter:9 hugh:8 andrew:8 edmund:6 philip:6 ernest:6 benjamin:6 daniel:6 "
                    + "albert:6 harry:6 herbert:5 michael:5 patrick:5 nicholas:5 christopher:4 anthony:4 percy:4 stephen:4 ralph:4 matthew:3 reginald:3 harold:3 archibald:3 "
                    + "isaac:3 cecil:3 leonard:3 lewis:3 roger:3 edwin:3 duncan:2 simon:2 gilbert:2 augustus:2 jonathan:2 bernard:2 horace:2 geoffrey:2 douglas:2 donald:2 "
                    + "owen:2 martin:2 nathaniel:2 sidney:2 adam:2 allan:2 eric:2 kenneth:2 ronald:2 gerald:2 norman:2 lawrence:2 evan:1 lionel:1 rupert:1 humphrey:1 basil:1 "
                    + "godfrey:1 oliver:1 ambrose:1 hector:1 roland:1 austin:1 ebenezer:1 abraham:1 josiah:1 jeremiah:1 maurice:1 vincent:1 theodore:1")
            .split(" ");
    private static final String[] FEMALE = ("mary:20 elizabeth:16 anne:10 margaret:9 jane:7 sarah:6 catherine:6 charlotte:4 frances:4 caroline:3 emma:3 harriet:3 alice:3 helen:3 "
                    + "florence:3 emily:3 dorothy:3 ellen:2 isabella:2 louisa:2 maria:2 edith:2 ethel:2 constance:2 agnes:2 eleanor:2 julia:1 lucy:1 susan:1 rachel:1 hannah:1 "
                    + "martha:1 amelia:1 georgiana:1 beatrice:1 gertrude:1 sophia:1 violet:1")
            .split(" ");
    private static final String[] SURNAMES = ("smith:18 jones:12 williams:10 brown:9 taylor:8 wilson:7 davies:7 evans:6 thomas:5 roberts:5 johnson:5 walker:5 wright:5 robinson:5 "
                    + "thompson:5 hughes:4 edwards:4 hall:4 wood:4 harris:4 martin:4 jackson:4 clarke:4 lewis:4 scott:4 turner:4 hill:4 cooper:4 morris:4 ward:4 moore:4 watson:4 "
                    + "baker:4 harrison:4 morgan:4 young:4 allen:4 mitchell:4 james:3 anderson:3 phillips:3 lee:3 bell:3 parker:3 davis:3 campbell:3 stewart:3 murray:3 gordon:3 "
                    + "grant:3 hamilton:3 douglas:3 graham:3 russell:3 howard:3 stuart:2 herbert:2 spencer:2 cavendish:2 percy:1 villiers:1")
            .split(" ");
    /** What people are also called, by name. */
    private static final Map<String, String[]> ALSO = also(
            "thomas: tom tommy tomas; william: bill will willie liam wilhelm; john: jack jon johnny jean johann ian; robert: bob rob bobby rupert; richard: dick rick ricardo;"
                    + " james: jim jimmy jamie jacob; henry: harry hank henri heinrich; edward: ted ned eddie eduardo; charles: charlie chas karl carlos; george: georgie jorge georg georgina;"
                    + " joseph: joe jo giuseppe josef; alexander: alex sandy alec; frederick: fred freddie friedrich; samuel: sam sammy; arthur: art; david: dave davy dai;"
                    + " francis: frank fran francois; walter: wally walt; alfred: alf fred; peter: pete piers pierre; hugh: hughie huw; andrew: andy drew andre; edmund: ned eamon;"
                    + " philip: phil pip felipe; benjamin: ben benny; daniel: dan danny; albert: bert al; michael: mike mick michel; patrick: pat paddy; nicholas: nick nicolas klaus;"
                    + " christopher: chris kit; anthony: tony anton; stephen: steve steven; archibald: archie; mary: molly polly maria marie; elizabeth: betty lizzie eliza beth;"
                    + " anne: annie anna ann nancy; margaret: maggie peggy meg; jane: janet jean joan; sarah: sally sara; frances: fanny fran; catherine: kate katherine kitty;"
                    + " helen: nell elena; dorothy: dot dolly; florence: flo flora");
    private static final String[] OCCUPATIONS =
            ("politician writer painter officer cricketer architect footballer priest actor botanist judge engineer physician composer explorer artist photographer diplomat historian lawyer poet sailor "
                            + "surgeon anthropologist zoologist merchant journalist clerk geologist sculptor barrister singer rower bishop mathematician astronomer missionary novelist printer banker")
                    .split(" ");
    private static final String[] PLACE_BEGINS = "ash bur chur dal el far glen hal ing kel lang mar nor ox pen rad stan thorn wal wen bar cran dun ever fair green har kirk lin mel nether oak pres red sher tar under wake whit wood"
            .split(" ");
    private static final String[] PLACE_ENDS = "ton ham ley ford worth field wood well bury den dale by stead bridge more combe hurst ridge thorpe wick gate land shaw croft brook mouth cott wall ling mere rigg stoke"
            .split(" ");
    private static final String[] KEYS = {"1234567890", "qwertyuiop", "asdfghjkl", "zxcvbnm"};

    private final Random random;
    private final List<String> places = new ArrayList<>();
    private final List<Town> towns;
    private final Map<String, List<String>> spellings = new HashMap<>();
    private final List<String[]> rows = new ArrayList<>();

    private HistoricalPersons(long seed) {
        this.random = new Random(seed);
        for (String begin : PLACE_BEGINS) {
            for (String end : PLACE_ENDS) {
                places.add(begin + end);
            }
        }
        Collections.shuffle(places, random);
        this.towns = Stream.generate(() -> new Town(places.get(random.nextInt(places.size())))).limit(600).toList();
    }

    public static void main(String[] arguments) throws IOException {
        HistoricalPersons register = new HistoricalPersons(Long.parseLong(arguments[1]));
        for (int person = 0; person < PERSONS; person++) {
            register.invent(String.valueOf(person));
        }
        Collections.shuffle(register.rows, register.random);
        Path file = Path.of(arguments[0]);
        Files.createDirectories(file.getParent());
        try (Writer out = Files.newBufferedWriter(file)) {
            out.write("id,cluster,first_name,surname,dob,birth_place,postcode_fake,gender,occupation\n");
            for (int row = 0; row < register.rows.size(); row++) {
                out.write(row + "," + String.join(",", register.rows.get(row)) + "\n");
            }
        }
    }

    /** What is true of a person, and what else may be written. */
    private record Person(
            String number, List<String> name, List<List<String>> labels, String born, List<String> birthPlaces, List<String> homes, List<String> moves, boolean isMale, List<String> occupations) {}

    /** A town with the names of its parts and its postcodes. */
    private final class Town {

        final String name;
        final List<String> parts = new ArrayList<>();
        final String area;
        final int outward = 1 + random.nextInt(30);

        Town(String name) {
            this.name = name;
            this.area = name.substring(0, 1) + (random.nextBoolean() ? name.charAt(name.length() - 1) : "");
            parts.add(name + (random.nextBoolean() ? " district" : " borough"));
            for (int part = 0; part < 8; part++) {
                parts.add(any(places) + any(List.of("", " ward", " north", " east")));
            }
        }

        /** Postcodes a few streets from each other. */
        List<String> near() {
            String sector = area + Math.max(1, outward + random.nextInt(7) - 3) + " " + (1 + random.nextInt(9));
            return Stream.generate(() -> sector + letter() + letter()).limit(5).toList();
        }

        private char letter() {
            return "abdefghjlnpqrstuwxyz".charAt(random.nextInt(20));
        }
    }

    private void invent(String number) {
        boolean isMale = random.nextDouble() < .86;
        String[] names = isMale ? MALE : FEMALE;
        List<String> given = new ArrayList<>(List.of(weighted(names)));
        if (random.nextDouble() < .45) {
            given.add(weighted(names));
        }
        String surname = surname();
        List<String> name = new ArrayList<>(given);
        List<List<String>> labels = new ArrayList<>();
        double rank = isMale ? random.nextDouble() : 1;
        if (rank < .015) {
            name.addAll(0, List.of("sir"));
            name.addAll(List.of(surname, any(List.of("1st", "2nd", "3rd", "4th")), "baronet"));
            labels.addAll(List.of(List.of("sir", given.getFirst(), surname), List.of(given.getFirst(), surname)));
        } else if (rank < .06) {
            name.addAll(List.of(surname, any(List.of("1st", "2nd", "3rd")), any(List.of("earl", "baron", "viscount", "duke")), "of", any(places)));
            labels.addAll(List.of(List.of("lord", surname), List.of(given.getFirst(), surname)));
        } else {
            name.add(surname);
            List<List<String>> others = List.of(List.of(given.getFirst().charAt(0) + ".", surname), List.of(any(ALSO.getOrDefault(given.getFirst(), new String[] {given.getFirst()})), surname),
                    List.of(given.getLast(), surname), List.of("sir", given.getFirst(), surname), List.of(given.getFirst(), surname()), List.of(weighted(names), surname));
            int known = random.nextDouble() < .35 ? 1 + random.nextInt(3) : 0;
            labels.addAll(Stream.generate(() -> any(others)).limit(known).toList());
        }
        Town town = town();
        List<String> birthPlaces = new ArrayList<>(List.of(town.parts.getFirst(), any(town.parts), any(town.parts)));
        if (random.nextDouble() < .75) {
            birthPlaces.addFirst(town.name);
        }
        List<String> homes = (random.nextDouble() < .6 ? town : town()).near();
        List<String> moves = new ArrayList<>(List.of(homes.getFirst()));
        for (int move = random.nextDouble() < .35 ? 4 : 3; move > 0; move--) {
            moves.add((random.nextBoolean() ? town : town()).near().getFirst());
        }
        List<String> occupations = random.nextDouble() < .74 ? IntStream.range(0, 1 + random.nextInt(3)).mapToObj(nth -> falling(OCCUPATIONS, .75)).distinct().toList() : List.of("");
        Person person = new Person(number, name, labels, born(), birthPlaces, homes, moves, isMale, occupations);
        int copies = falling(COPIES_MAX - 1, .5) + 2;
        record(person, false, (least, most) -> 0);
        for (int copy = 0; copy < copies; copy++) {
            double along = (double) copy / (copies - 1);
            record(person, true, (least, most) -> least + (most - least) * along);
        }
    }

    private String born() {
        int year = Math.min(1975, (int) (1990 - Math.abs(random.nextGaussian()) * 75 - random.nextDouble() * 45));
        double known = random.nextDouble();
        return LocalDate.of(year, known < .62 ? 1 : 1 + random.nextInt(12), known < .65 ? 1 : 1 + random.nextInt(28)).toString();
    }

    /**
     * A record of a person.
     *
     * @param isCopy whether half of the middle names are left out
     * @param grown how likely an error or a gap is: between how likely it is in the first copy and in the last
     */
    private void record(Person person, boolean isCopy, DoubleBinaryOperator grown) {
        List<String> name = new ArrayList<>(happens(grown.applyAsDouble(.1, 1)) ? misnamed(person) : person.name());
        if (isCopy && name.size() > 2) {
            name.subList(1, name.size() - 1).removeIf(middle -> random.nextBoolean());
        }
        if (happens(grown.applyAsDouble(0, .2))) {
            name.remove(random.nextBoolean() ? 0 : name.size() - 1);
        }
        String born = happens(grown.applyAsDouble(.1, .7)) ? person.born().substring(0, 2) + slip(person.born().substring(2), true) : person.born();
        String birthPlace = happens(grown.applyAsDouble(.1, .7)) ? any(person.birthPlaces()) : person.birthPlaces().getFirst();
        String home = person.homes().getFirst();
        if (happens(grown.applyAsDouble(.1, .7))) {
            double how = random.nextDouble();
            home = how < .6 ? any(person.moves()) : how < .9 ? any(person.homes()) : slip(home, false);
        }
        boolean isMale = person.isMale() != happens(grown.applyAsDouble(.01, .1));
        String occupation = happens(grown.applyAsDouble(.1, 1)) ? any(person.occupations()) : person.occupations().getFirst();
        rows.add(new String[] {
            person.number(),
            name.isEmpty() ? "" : name.getFirst(),
            name.size() < 2 ? "" : name.getLast(),
            orNothing(born, grown.applyAsDouble(0, .5)),
            orNothing(birthPlace, grown.applyAsDouble(0, .3)),
            orNothing(home, grown.applyAsDouble(0, .5)),
            orNothing(isMale ? "male" : "female", grown.applyAsDouble(0, .5)),
            orNothing(occupation, grown.applyAsDouble(0, .7))
        });
    }

    /** Another name that is known of the person, or each part as it is also called or spelt, or a slip where nothing of that changed it. */
    private List<String> misnamed(Person person) {
        List<List<String>> labels = person.labels();
        if (happens(Math.min(.75, .25 * labels.size()))) {
            return any(labels);
        }
        List<String> changed = person.name().stream().map(this::otherForm).toList();
        return changed.equals(person.name()) ? List.of(slip(String.join(" ", changed), false).split(" ")) : changed;
    }

    private String otherForm(String part) {
        List<String> forms = ALSO.containsKey(part) ? List.of(ALSO.get(part)) : spellings.computeIfAbsent(part, this::spellings);
        return forms.isEmpty() || happens(1 / 3.0) ? part : forms.get(falling(forms.size(), 1));
    }

    /** Other spellings of a surname: of half of them some, of the others none. */
    private List<String> spellings(String name) {
        if (name.length() < 4 || random.nextDouble() > .45) {
            return List.of();
        }
        return Stream.of(name + "s", name + "e", name.replace('i', 'y'), name.substring(0, 2) + name.charAt(2) + name.substring(2))
                .filter(spelling -> !spelling.equals(name) && random.nextBoolean())
                .toList();
    }

    /** One character that became one beside it on the keyboard; of digits always a digit. */
    private String slip(String text, boolean onlyDigits) {
        for (int trial = 0; trial < 10; trial++) {
            int at = random.nextInt(text.length());
            String beside = beside(text.charAt(at), onlyDigits);
            if (!beside.isEmpty()) {
                return text.substring(0, at) + beside.charAt(random.nextInt(beside.length())) + text.substring(at + 1);
            }
        }
        return text;
    }

    private static String beside(char key, boolean onlyDigits) {
        StringBuilder beside = new StringBuilder();
        for (int row = 0; row < KEYS.length; row++) {
            int column = KEYS[row].indexOf(key);
            for (int other = Math.max(0, row - 1); column >= 0 && other <= (onlyDigits ? 0 : Math.min(KEYS.length - 1, row + 1)); other++) {
                for (int near = Math.max(0, column - 1); near <= Math.min(KEYS[other].length() - 1, column + 1); near++) {
                    beside.append(other == row && near == column ? "" : KEYS[other].charAt(near));
                }
            }
        }
        return beside.toString();
    }

    private boolean happens(double probability) {
        return random.nextDouble() < probability;
    }

    private String orNothing(String value, double probability) {
        return happens(probability) ? "" : value;
    }

    private String surname() {
        return random.nextDouble() < .14 ? weighted(SURNAMES) : places.get(random.nextInt(places.size()));
    }

    private Town town() {
        return towns.get(falling(towns.size(), .9));
    }

    private <T> T any(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    private String any(String[] values) {
        return values[random.nextInt(values.length)];
    }

    private String falling(String[] values, double exponent) {
        return values[falling(values.length, exponent)];
    }

    /** A number below a limit, the nth with a weight of n to the negative power. */
    private int falling(int limit, double exponent) {
        double[] sums = new double[limit];
        for (int nth = 0; nth < limit; nth++) {
            sums[nth] = (nth == 0 ? 0 : sums[nth - 1]) + Math.pow(nth + 1, -exponent);
        }
        int found = Arrays.binarySearch(sums, random.nextDouble() * sums[limit - 1]);
        return found < 0 ? -found - 1 : found;
    }

    /** One of words with their weights behind a colon. */
    private String weighted(String[] words) {
        double left = random.nextDouble() * Arrays.stream(words).mapToDouble(HistoricalPersons::weight).sum();
        for (String word : words) {
            left -= weight(word);
            if (left < 0) {
                return word.substring(0, word.indexOf(':'));
            }
        }
        return words[0].substring(0, words[0].indexOf(':'));
    }

    private static double weight(String word) {
        return Double.parseDouble(word.substring(word.indexOf(':') + 1));
    }

    private static Map<String, String[]> also(String text) {
        Map<String, String[]> also = new HashMap<>();
        for (String entry : text.split(";")) {
            String[] words = entry.strip().split(":? ");
            also.put(words[0], Arrays.copyOfRange(words, 1, words.length));
        }
        return Map.copyOf(also);
    }
}
