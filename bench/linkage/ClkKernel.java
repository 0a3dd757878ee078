import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.jatigi.matching.clk.Dice;

/**
 * How many encoded names one core compares in a second of CPU time.
 *
 * <p>{@code java -cp target/classes bench/linkage/ClkKernel.java}: a column of 20 thousand random patterns of 512 bits, each compared with
 * the 5 thousand after it, as within a block.
 */
class ClkKernel {

    private static final int WORDS = 8;
    private static final int PATTERNS = 20_000;
    private static final int NEIGHBOURS = 5_000;
    private static final int ROUNDS = 6;

    public static void main(String[] args) {
        long[] column = new SplittableRandom(1).longs((long) PATTERNS * WORDS).map(bits -> bits & bits >>> 1).toArray();
        for (int round = 0; round < ROUNDS; round++) {
            long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long alike = alike(column);
            double seconds = (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
            double millions = (double) (PATTERNS - NEIGHBOURS) * NEIGHBOURS / 1e6;
            System.out.printf("%.0f million comparisons a second, %d alike%n", millions / seconds, alike);
        }
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
}
