import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Locale;
import java.util.SplittableRandom;
import java.util.function.LongSupplier;
import org.jatigi.matching.clk.ClkEncoder;
import org.jatigi.matching.clk.ClkFilter;
import org.jatigi.matching.clk.ClkLevels;
import org.jatigi.matching.clk.ClkParameters;
import org.jatigi.matching.clk.ClkSecret;
import org.jatigi.matching.clk.Dice;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;

/**
 * How many encoded names one core compares in a second of CPU time: by Dice's coefficient of all bits, and by level, as the model needs it.
 *
 * <p>{@code java -cp target/classes bench/linkage/ClkKernel.java}: a column of 20 thousand random patterns of 512 bits, each compared with
 * the 5 thousand after it, as within a block. Levels are found at a third of the speed where the filters still lie scattered over the heap
 * among the garbage of reading them: leave out the collection to see it.
 */
class ClkKernel {

    private static final int WORDS = 8;
    private static final int PATTERNS = 20_000;
    private static final int NEIGHBOURS = 5_000;
    private static final int ROUNDS = 6;

    private static final String[] SYLLABLES = {
        "ma", "mou", "dou", "fa", "tou", "ma", "ta", "ai", "ssa", "ka", "dia", "ba", "kou",
        "li", "bou", "car", "o", "umar", "se", "ydou", "tra", "o", "re"
    };

    public static void main(String[] args) {
        long[] column = new SplittableRandom(1)
                .longs((long) PATTERNS * WORDS)
                .map(bits -> bits & bits >>> 1)
                .toArray();
        ClkFilter[] names = names();
        System.gc(); // lays the filters side by side, as the collections of a run do
        for (int round = 0; round < ROUNDS; round++) {
            time("Dice's coefficients", () -> alike(column));
            time("levels of names", () -> levels(names));
        }
    }

    private static void time(String what, LongSupplier comparing) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        long found = comparing.getAsLong();
        double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        double millions = (double) (PATTERNS - NEIGHBOURS) * NEIGHBOURS / 1e6;
        System.out.printf(Locale.ROOT, "%.0f million %s a second, %d alike%n", millions / seconds, what, found);
    }

    private static long alike(long[] column) {
        long alike = 0;
        for (int one = 0; one < PATTERNS - NEIGHBOURS; one++) {
            for (int other = one + 1; other <= one + NEIGHBOURS; other++) {
                alike += Dice.of(column, one * WORDS, column, other * WORDS, WORDS) >= .4 ? 1 : 0;
            }
        }
        return alike;
    }

    private static long levels(ClkFilter[] names) {
        long alike = 0;
        for (int one = 0; one < PATTERNS - NEIGHBOURS; one++) {
            for (int other = one + 1; other <= one + NEIGHBOURS; other++) {
                alike += ClkLevels.level(Kind.NAME, names[one], names[other]) > 2 ? 1 : 0;
            }
        }
        return alike;
    }

    private static ClkFilter[] names() {
        SplittableRandom random = new SplittableRandom(1);
        byte[] secret = new byte[32];
        random.nextBytes(secret);
        ClkEncoder encoder = new ClkEncoder(
                new ClkSecret(secret), new ClkParameters(List.of(Field.of("name", Kind.NAME)), List.of()));
        ClkFilter[] names = new ClkFilter[PATTERNS];
        for (int at = 0; at < PATTERNS; at++) {
            StringBuilder name = new StringBuilder();
            for (int syllable = 2 + random.nextInt(4); syllable > 0; syllable--) {
                name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
            }
            names[at] = encoder.encode(List.of(name.toString())).filters().getFirst();
        }
        return names;
    }
}
