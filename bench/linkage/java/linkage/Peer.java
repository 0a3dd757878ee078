package linkage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jatigi.commandline.linkage.BenchDoor;
import org.jatigi.matching.evaluate.Accuracy;
import org.jatigi.matching.evaluate.Truth;
import org.jatigi.matching.evaluate.WeightCurve;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.record.Register;

/**
 * Runs another library over a register, in a process of its own, with the values in Jatigi's normal form. Best F1 is over all thresholds of the
 * scores it gives. If it does not end in time, or its memory does not suffice, that is the result.
 *
 * <p>Arguments: file of figures, register, truth, column of the truth that labels, schema, library, seconds that it may take.
 */
final class Peer {

    /** A library that finds pairs with a score each. */
    interface Library {

        /** Hands each pair with its score; how it is called and how often, and which way round, does not matter. */
        void match(Register register, Scores scores);

        /** How it was configured, in one line. */
        String configuration();

        /** What it measured of itself, beside the cost of the process. */
        default void tell(Figures figures) {}
    }

    /** The best score of each pair. */
    static final class Scores {

        private final Map<Long, Float> scores = new HashMap<>();

        synchronized void add(int one, int other, double score) {
            if (one != other) {
                scores.merge((long) Math.min(one, other) << Integer.SIZE | Math.max(one, other), (float) score, Math::max);
            }
        }

        Pairs pairs() {
            Pairs pairs = new Pairs();
            scores.forEach((pair, score) -> pairs.add((int) (pair >>> Integer.SIZE), pair.intValue(), score));
            return pairs.inOrder();
        }
    }

    private Peer() {}

    public static void main(String[] arguments) throws IOException {
        Path results = Path.of(arguments[0]);
        Library library = library(arguments[5]);
        Figures figures = new Figures().put("model", arguments[5]).put("configuration", library.configuration());
        stopAfter(Integer.parseInt(arguments[6]), figures, results);
        Register register = BenchDoor.of(arguments[4]).read(Path.of(arguments[1]));
        figures.put("records", register.size());
        Scores scores = new Scores();
        try {
            library.match(register, scores);
        } catch (OutOfMemoryError full) {
            end("out of memory (" + (Runtime.getRuntime().maxMemory() >> 20) + " MiB)", figures, results);
        }
        synchronized (figures) {
            figures.cost().put("ended", "yes");
            library.tell(figures);
            Truth truth = Truth.within(BenchDoor.persons(register, Path.of(arguments[2]), arguments[3]));
            WeightCurve curve = WeightCurve.of(scores.pairs(), truth);
            Accuracy best = curve.best();
            figures.put("bestWeight", curve.bestThreshold()).put("best.f1", best.f1());
            figures.put("best.precision", best.precision()).put("best.recall", best.recall());
            figures.write(results);
            Runtime.getRuntime().halt(0);
        }
    }

    private static Library library(String name) {
        return switch (name) {
            case "duke" -> new DukePeer();
            case "fuzzy-matcher" -> new FuzzyMatcherPeer();
            case "splink-sql" -> new SplinkSqlPeer();
            default -> throw new IllegalArgumentException("there is no peer " + name);
        };
    }

    private static void stopAfter(int seconds, Figures figures, Path results) {
        Thread watch = new Thread(() -> {
            try {
                Thread.sleep(seconds * 1000L);
            } catch (InterruptedException never) {
                return;
            }
            end("not ended after " + seconds + " s", figures, results);
        });
        watch.setDaemon(true);
        watch.start();
    }

    private static void end(String why, Figures figures, Path results) {
        synchronized (figures) {
            try {
                figures.cost().put("ended", why).write(results);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
            Runtime.getRuntime().halt(0);
        }
    }
}
