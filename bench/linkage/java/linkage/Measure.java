package linkage;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jatigi.commandline.linkage.BenchDoor;
import org.jatigi.matching.Linkage;
import org.jatigi.matching.RuleReport;
import org.jatigi.matching.blocking.Blocks;
import org.jatigi.matching.blocking.RuleBlocks;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.cluster.Clusters;
import org.jatigi.matching.cluster.Decided;
import org.jatigi.matching.evaluate.Accuracy;
import org.jatigi.matching.evaluate.Truth;
import org.jatigi.matching.evaluate.WeightCurve;
import org.jatigi.matching.model.FieldModel;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.model.PairClass;
import org.jatigi.matching.model.ReviewedPairs;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.work.Checkpoint;
import org.jatigi.matching.work.Progress;

/**
 * Runs Jatigi over a register, in a process of its own, and tells what it cost and how good the answer is. The truth is read when all is done.
 *
 * <p>Arguments: file of figures, register, truth, column of the truth that labels, schema, model, threads. The models:
 *
 * <ul>
 *   <li>{@code two-classes}: matches and strangers, the plain model of Fellegi and Sunter. The column of households is not read, and what training
 *       learnt of neighbours is thrown away.
 *   <li>{@code reduced}: the same, but trained with all classes before they are thrown away.
 *   <li>{@code alone}: all classes, each pair by itself, as the online index weighs.
 *   <li>{@code no-households}: the whole, but the column of households is not read, as in a register that knows none.
 *   <li>{@code whole}: all, in the light of the households of both and of third records.
 * </ul>
 */
final class Measure {

    private static final double SURE = Parameters.weight(.95);

    private final Register register;
    private final RuleSet rules;
    private final Figures figures;

    private Measure(Register register, RuleSet rules, Figures figures) {
        this.register = register;
        this.rules = rules;
        this.figures = figures;
    }

    public static void main(String[] arguments) throws IOException {
        String kind = arguments[5];
        Path file = Path.of(arguments[1]);
        Parameters parameters = Parameters.USUAL.withThreads(Integer.parseInt(arguments[6]));
        BenchDoor schema = BenchDoor.of(arguments[4]);
        BenchDoor door = switch (kind) {
            case "two-classes" -> schema.plain();
            case "no-households" -> schema.withoutHouseholds();
            default -> schema;
        };
        Figures figures = new Figures().put("model", kind);
        Register register = door.read(file);
        figures.step("read");
        RuleSet rules = door.rules(register, parameters);
        figures.step("plan");
        Measure measure = new Measure(register, rules, figures);
        Pairs pairs = measure.run(kind, parameters);
        measure.tell(pairs, BenchDoor.persons(register, Path.of(arguments[2]), arguments[3]));
        figures.write(Path.of(arguments[0]));
    }

    private Clusters clusters;

    private Pairs run(String kind, Parameters parameters) {
        Linkage linkage = new Linkage(register, rules, false, parameters, Progress.SILENT);
        figures.step("block");
        Model trained = linkage.train(ReviewedPairs.NONE).model();
        Model model = kind.equals("two-classes") || kind.equals("reduced") ? twoClasses(trained) : trained;
        figures.step("train");
        Linkage.Found found = linkage.find(model, Checkpoint.NONE);
        figures.step("find");
        boolean whole = kind.equals("whole") || kind.equals("no-households");
        Pairs pairs = whole ? linkage.inHouseholds(model, found.pairs()) : found.pairs();
        figures.step("households");
        pairs = whole ? linkage.inTriangles(model, pairs) : pairs;
        figures.step("triangles");
        clusters = linkage.persons(pairs, Decided.nothing());
        figures.step("persons").cost();
        figures.put("records", register.size()).put("rules", rules.rules().size());
        long compared = found.rules().stream().mapToLong(RuleReport::pairs).sum();
        figures.put("pairs", compared).put("pairsPerRecord", (double) compared / register.size());
        return pairs;
    }

    /** Only what Fellegi and Sunter's model has. */
    private static Model twoClasses(Model model) {
        List<FieldModel> fields = model.fields().stream()
                .map(field -> new FieldModel(
                        field.field(),
                        Map.of(PairClass.MATCH, field.m(), PairClass.STRANGERS, field.u()),
                        field.frequencies()))
                .toList();
        double matches = model.share(PairClass.MATCH);
        Map<PairClass, Double> shares = new EnumMap<>(Map.of(PairClass.MATCH, matches, PairClass.STRANGERS, 1 - matches));
        return new Model(fields, shares, model.calibration());
    }

    private void tell(Pairs pairs, int[] persons) {
        Truth truth = Truth.within(persons);
        WeightCurve curve = WeightCurve.of(pairs, truth);
        figures.put("truePairs", truth.pairs()).put("bestWeight", curve.bestThreshold());
        tell("best", curve.best());
        tell("sure", curve.from(SURE));
        tell("clusters", truth.ofClusterPairs(clusters.toArray()));
        tell("whole", truth.ofWholeClusters(clusters.toArray(), 2));
        figures.put("blocking.recall", (double) found(persons) / Math.max(1, truth.pairs()));
    }

    private void tell(String name, Accuracy accuracy) {
        figures.put(name + ".f1", accuracy.f1());
        figures.put(name + ".precision", accuracy.precision()).put(name + ".recall", accuracy.recall());
    }

    /** How many true pairs any rule shows. */
    private long found(int[] persons) {
        RuleBlocks all = new RuleBlocks(register, rules, false);
        LongOpenHashSet found = new LongOpenHashSet();
        for (int rule = 0; rule < rules.rules().size(); rule++) {
            Blocks blocks = all.blocks(rule);
            for (int task = 0; task < blocks.tasks(); task++) {
                blocks.visit(task, (one, other) -> {
                    if (persons[one] == persons[other]) {
                        found.add((long) Math.min(one, other) << Integer.SIZE | Math.max(one, other));
                    }
                });
            }
        }
        return found.size();
    }
}
