package linkage;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jatigi.commandline.linkage.BenchDoor;
import org.jatigi.matching.Linkage;
import org.jatigi.matching.blocking.Blocks;
import org.jatigi.matching.blocking.RowVisitor;
import org.jatigi.matching.blocking.RuleBlocks;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.clk.Dice;
import org.jatigi.matching.model.Comparer;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.model.ReviewedPairs;
import org.jatigi.matching.model.Scorer;
import org.jatigi.matching.name.JaroWinkler;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Dictionary;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.work.Progress;
import org.openjdk.jmh.annotations.AuxCounters;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.Blackhole;

/**
 * The innermost loops, one thread each. JMH warms up, forks and repeats; because it counts by the clock, which neighbours on the machine spoil, each
 * benchmark also counts how many pairs it compared in how much CPU time of its thread.
 */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
public class Kernels {

    /** Pairs compared, and the CPU time of the thread that they took. */
    @AuxCounters(AuxCounters.Type.EVENTS)
    @State(Scope.Thread)
    public static class Counted {

        public long pairs;
        public long cpuNanos;

        private long start;

        @Setup(Level.Iteration)
        public void begin() {
            pairs = 0;
            cpuNanos = 0;
        }

        void start() {
            start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        }

        void stop(long compared) {
            cpuNanos += ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start;
            pairs += compared;
        }
    }

    /** The blocks of a generated register, given by the properties {@code bench.register} and {@code bench.schema}, with a model learnt from it. */
    @State(Scope.Benchmark)
    public static class Register100k {

        Register register;
        RuleBlocks blocks;
        Scorer scorer;
        int rule;
        int task;

        @Setup
        public void read() {
            BenchDoor door = BenchDoor.of(System.getProperty("bench.schema"));
            register = door.read(Path.of(System.getProperty("bench.register")));
            RuleSet rules = door.rules(register, Parameters.USUAL);
            Model model = new Linkage(register, rules, false, Parameters.USUAL, Progress.SILENT)
                    .train(ReviewedPairs.NONE)
                    .model();
            blocks = new RuleBlocks(register, rules, false);
            scorer = new Comparer(register).scorers(model).forThread();
        }

        /** Goes on to the next task, through all rules and from the beginning again. */
        Blocks next() {
            task++;
            while (task >= blocks.blocks(rule).tasks()) {
                task = 0;
                rule = (rule + 1) % blocks.rules().rules().size();
            }
            return blocks.blocks(rule);
        }
    }

    /** The given names and surnames of the same register. */
    @State(Scope.Benchmark)
    public static class Names {

        static final int MASK = (1 << 12) - 1;

        final char[][] names = new char[MASK + 1][];

        @Setup
        public void read() {
            Register register =
                    BenchDoor.of(System.getProperty("bench.schema")).read(Path.of(System.getProperty("bench.register")));
            List<Dictionary> dictionaries =
                    List.of(register.dictionary(register.field("given_name")), register.dictionary(register.field("surname")));
            SplittableRandom random = new SplittableRandom(7);
            for (int name = 0; name < names.length; name++) {
                Dictionary dictionary = dictionaries.get(name & 1);
                names[name] = dictionary.value(1 + random.nextInt(dictionary.size() - 1)).toCharArray();
            }
        }
    }

    /** A column of encoded names: 20 thousand random patterns of 512 bits, a quarter of them set. */
    @State(Scope.Benchmark)
    public static class Patterns {

        static final int WORDS = 8;
        static final int COUNT = 20_000;
        static final int NEIGHBOURS = 5_000;

        final long[] column =
                new SplittableRandom(1).longs((long) COUNT * WORDS).map(bits -> bits & bits >>> 1).toArray();
        int one;
    }

    /** A task of blocks, each pair treated as the search does: weighed, unless an earlier rule shows it. */
    @Benchmark
    public long scorer(Register100k of, Counted counted) {
        Blocks blocks = of.next();
        Weighing weighing = new Weighing(of);
        counted.start();
        blocks.visitRows(of.task, weighing);
        counted.stop(weighing.pairs);
        return weighing.found + weighing.touched;
    }

    /** The same with every pair weighed, as if there were no other rule. */
    @Benchmark
    public long scorerAlone(Register100k of, Counted counted) {
        Blocks blocks = of.next();
        Weighing weighing = new Weighing(of);
        weighing.rule = 0;
        counted.start();
        blocks.visitRows(of.task, weighing);
        counted.stop(weighing.pairs);
        return weighing.found + weighing.touched;
    }

    /** Counts the pairs and those that weigh enough. */
    private static final class Weighing implements RowVisitor {

        private final Register register;
        private final RuleBlocks blocks;
        private final Scorer scorer;
        private final int[] codes;
        private final int width;
        private int rule;
        private long pairs;
        private long found;
        private int touched;

        Weighing(Register100k of) {
            this.register = of.register;
            this.blocks = of.blocks;
            this.scorer = of.scorer;
            this.codes = register.codes();
            this.width = register.fields().size();
            this.rule = of.rule;
        }

        /** Reads ahead, as the search does: of blocks only where there are rules before this one. */
        @Override
        public void soon(int[] records, int from, int to) {
            int sum = 0;
            for (int at = from; at < to; at++) {
                int record = records[at];
                sum += codes[record * width] + register.roster(record) + (rule == 0 ? 0 : blocks.touch(record));
            }
            touched += sum;
        }

        @Override
        public void visit(int one, int[] others, int from, int to) {
            boolean taken = false;
            for (int at = from; at < to; at++) {
                if (blocks.isShownBefore(rule, one, others[at])) {
                    continue;
                }
                if (!taken) {
                    scorer.take(codes, one * width);
                    taken = true;
                }
                boolean sameRoster = register.shareRoster(one, others[at]);
                float weight = scorer.weight(codes, others[at] * width, sameRoster, Parameters.WEIGHT_MIN);
                found += weight == Scorer.TOO_LIGHT ? 0 : 1;
            }
            pairs += to - from;
        }
    }

    /** Names in pairs. */
    @Benchmark
    public void jaroWinkler(Names of, Counted counted, Blackhole hole) {
        counted.start();
        for (int one = 0; one < Names.MASK; one++) {
            hole.consume(JaroWinkler.similarity(of.names[one], of.names[(one * 31 + 17) & Names.MASK]));
        }
        counted.stop(Names.MASK);
    }

    /** One pattern with the 5 thousand after it, as within a block. */
    @Benchmark
    public long clkDice(Patterns of, Counted counted) {
        of.one = (of.one + 1) % (Patterns.COUNT - Patterns.NEIGHBOURS);
        long alike = 0;
        counted.start();
        for (int other = of.one + 1; other <= of.one + Patterns.NEIGHBOURS; other++) {
            boolean isAlike =
                    Dice.of(of.column, of.one * Patterns.WORDS, of.column, other * Patterns.WORDS, Patterns.WORDS) >= .4;
            alike += isAlike ? 1 : 0;
        }
        counted.stop(Patterns.NEIGHBOURS);
        return alike;
    }
}
