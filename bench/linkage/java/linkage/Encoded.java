package linkage;

import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jatigi.commandline.linkage.BenchDoor;
import org.jatigi.matching.Linkage;
import org.jatigi.matching.blocking.Blocks;
import org.jatigi.matching.blocking.RuleBlocks;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.clk.ClkEncoder;
import org.jatigi.matching.clk.ClkFilter;
import org.jatigi.matching.clk.ClkLevels;
import org.jatigi.matching.clk.ClkParameters;
import org.jatigi.matching.clk.ClkSecret;
import org.jatigi.matching.evaluate.Truth;
import org.jatigi.matching.evaluate.WeightCurve;
import org.jatigi.matching.model.Comparer;
import org.jatigi.matching.model.FieldModel;
import org.jatigi.matching.model.Model;
import org.jatigi.matching.model.PairClass;
import org.jatigi.matching.model.ReviewedPairs;
import org.jatigi.matching.model.Scorer;
import org.jatigi.matching.parameter.Parameters;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Pairs;
import org.jatigi.matching.record.Register;
import org.jatigi.matching.work.Progress;

/**
 * What is lost where agencies send keyed encodings instead of names. Every pair that the rules of a register find is weighed twice, by the levels of
 * its values in the clear and by those of their encodings: sum of log2(m/u) over the fields, the same m and u. Frequencies of values and households
 * play no part in either.
 *
 * <p>Arguments: file of figures, register, truth, column of the truth that labels, schema.
 */
final class Encoded {

    /** The number of the level from which on names that changed places are taken for each other, as in the clear. */
    private static final int CLOSE = 4;

    private final Register register;
    private final Model model;
    private final List<List<ClkFilter>> filters = new ArrayList<>();

    private Encoded(Register register, Model model) {
        this.register = register;
        this.model = model;
    }

    public static void main(String[] arguments) throws IOException {
        BenchDoor door = BenchDoor.of(arguments[4]);
        Register register = door.read(Path.of(arguments[1]));
        RuleSet rules = door.rules(register, Parameters.USUAL);
        Model model = new Linkage(register, rules, false, Parameters.USUAL, Progress.SILENT)
                .train(ReviewedPairs.NONE)
                .model();
        Encoded encoded = new Encoded(register, model);
        encoded.encode();
        Pairs clear = new Pairs();
        Pairs hidden = new Pairs();
        encoded.weigh(new RuleBlocks(register, rules, false), clear, hidden);
        Truth truth = Truth.within(BenchDoor.persons(register, Path.of(arguments[2]), arguments[3]));
        Figures figures = new Figures().put("records", register.size()).put("pairs", clear.size());
        figures.put("clear.f1", WeightCurve.of(clear, truth).best().f1());
        figures.put("encoded.f1", WeightCurve.of(hidden, truth).best().f1());
        figures.cost().write(Path.of(arguments[0]));
    }

    private void encode() {
        ClkSecret secret = new ClkSecret("a secret of the benchmark, and of nobody else".getBytes(StandardCharsets.UTF_8));
        ClkEncoder encoder = new ClkEncoder(secret, new ClkParameters(register.fields(), List.of()));
        for (int record = 0; record < register.size(); record++) {
            List<String> values = new ArrayList<>();
            for (int field = 0; field < register.fields().size(); field++) {
                values.add(register.value(record, field));
            }
            filters.add(encoder.encode(values).filters());
        }
    }

    private void weigh(RuleBlocks all, Pairs clear, Pairs hidden) {
        Scorer scorer = new Comparer(register).scorers(model).forThread();
        LongOpenHashSet seen = new LongOpenHashSet();
        for (int rule = 0; rule < all.rules().rules().size(); rule++) {
            Blocks blocks = all.blocks(rule);
            for (int task = 0; task < blocks.tasks(); task++) {
                blocks.visit(task, (one, other) -> {
                    if (seen.add((long) Math.min(one, other) << Integer.SIZE | Math.max(one, other))) {
                        clear.add(one, other, inClear(scorer, one, other));
                        hidden.add(one, other, encoded(one, other));
                    }
                });
            }
        }
    }

    private float inClear(Scorer scorer, int one, int other) {
        int width = register.fields().size();
        int[] codes = register.codes();
        scorer.weight(codes, one * width, codes, other * width, false, Float.NEGATIVE_INFINITY);
        float weight = prior();
        for (int field = 0; field < width; field++) {
            weight += bits(field, scorer.levels()[field]);
        }
        return weight;
    }

    private float encoded(int one, int other) {
        int[] levels = new int[register.fields().size()];
        for (int place = 0; place < levels.length; place++) {
            levels[place] = level(place, one, place, other);
        }
        for (int place = 0; place < levels.length; place++) {
            String swapsWith = register.fields().get(place).swapsWith();
            if (swapsWith != null) {
                seeSwapped(place, register.field(swapsWith), one, other, levels);
            }
        }
        float weight = prior();
        for (int place = 0; place < levels.length; place++) {
            weight += bits(place, levels[place]);
        }
        return weight;
    }

    /** Names that changed places speak as one, at the first, as they do in the clear. */
    private void seeSwapped(int first, int second, int one, int other, int[] levels) {
        int same = model.fields().get(first).same();
        boolean firstDiffers = levels[first] != 0 && levels[first] != same;
        boolean secondDiffers = levels[second] != 0 && levels[second] != same;
        int across = level(first, one, second, other);
        int back = level(second, one, first, other);
        boolean alike = (across == 0 || across >= CLOSE) && (back == 0 || back >= CLOSE) && across + back > 0;
        boolean whole = across > 0 && back > 0;
        if (alike && (whole ? firstDiffers && secondDiffers : firstDiffers || secondDiffers)) {
            levels[first] = same + (whole ? 1 : 2);
            levels[second] = 0;
        }
    }

    private int level(int place, int one, int otherPlace, int other) {
        Field field = register.fields().get(place);
        return ClkLevels.level(field.kind(), filters.get(one).get(place), filters.get(other).get(otherPlace));
    }

    private float prior() {
        return (float) Parameters.weight(model.share(PairClass.MATCH));
    }

    /** What a level speaks for one person, in bits; a missing value says nothing. */
    private float bits(int place, int level) {
        FieldModel field = model.fields().get(place);
        return level == 0 ? 0 : (float) (Math.log(field.m()[level] / field.u()[level]) / Math.log(2));
    }
}
