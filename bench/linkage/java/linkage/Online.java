package linkage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jatigi.commandline.linkage.BenchDoor;
import org.jatigi.matching.Linkage;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.model.ReviewedPairs;
import org.jatigi.matching.online.Candidates;
import org.jatigi.matching.online.Entry;
import org.jatigi.matching.online.OnlineIndex;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.work.Progress;

/**
 * How long a look-up takes on an index of a whole register, on one thread. Every {@value #HELD_OUT_OF}th record is kept out of the index; those are
 * looked up, in a random order, as people who come to be registered. Of most, another record is in the index.
 *
 * <p>Arguments: file of figures, register, schema.
 */
final class Online {

    private static final int HELD_OUT_OF = 50;
    private static final int LOOK_UPS = 20_000;
    private static final int WARM_UP = 5_000;
    private static final int WANTED = 20;

    private Online() {}

    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[1]);
        BenchDoor door = BenchDoor.of(arguments[2]);
        Register register = door.read(file);
        RuleSet rules = door.rules(register, Parameters.USUAL);
        Model model = new Linkage(register, rules, false, Parameters.USUAL, Progress.SILENT)
                .train(ReviewedPairs.NONE)
                .model();
        List<Entry> entries = door.entries(file);
        Collections.shuffle(entries, new Random(7));
        int held = Math.max(1, entries.size() / HELD_OUT_OF);
        List<Entry> sought = entries.subList(0, held);
        List<Entry> kept = entries.subList(held, entries.size());
        OnlineIndex index = new OnlineIndex(model, rules, false, 2);
        long before = System.nanoTime();
        kept.forEach(index::put);
        Figures figures = new Figures().put("records", kept.size());
        figures.put("putMicros", (System.nanoTime() - before) / 1e3 / kept.size());
        List<Entry> people = new ArrayList<>();
        while (people.size() < WARM_UP + LOOK_UPS) {
            people.addAll(sought);
        }
        tell(index, people, figures);
        figures.cost().write(Path.of(arguments[0]));
    }

    private static void tell(OnlineIndex index, List<Entry> people, Figures figures) {
        long[] nanos = new long[LOOK_UPS];
        long weighed = 0;
        long hits = 0;
        for (int turn = -WARM_UP; turn < LOOK_UPS; turn++) {
            Entry person = people.get(turn + WARM_UP);
            long start = System.nanoTime();
            Candidates found = index.lookUp(person, Parameters.WEIGHT_MIN, WANTED);
            long taken = System.nanoTime() - start;
            if (turn >= 0) {
                nanos[turn] = taken;
                weighed += found.weighed();
                hits += found.best().isEmpty() || found.best().getFirst().weight() < Parameters.weight(.95) ? 0 : 1;
            }
        }
        Arrays.sort(nanos);
        figures.put("lookUps", LOOK_UPS).put("p50Micros", nanos[LOOK_UPS / 2] / 1e3);
        figures.put("p99Micros", nanos[LOOK_UPS / 100 * 99] / 1e3).put("maxMicros", nanos[LOOK_UPS - 1] / 1e3);
        figures.put("weighed", (double) weighed / LOOK_UPS).put("hits", (double) hits / LOOK_UPS);
    }
}
