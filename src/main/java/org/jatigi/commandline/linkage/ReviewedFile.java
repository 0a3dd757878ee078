package org.jatigi.commandline.linkage;

import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import org.jatigi.matching.cluster.Decided;
import org.jatigi.matching.model.ReviewedPairs;
import org.jatigi.matching.record.Register;

/**
 * Pairs that people decided, from a CSV file: {@code pairs.csv} of an earlier run with a column {@code same} beside it.
 *
 * @param pairs as they teach the model
 * @param decided as they bind the result
 */
record ReviewedFile(ReviewedPairs pairs, Decided decided) {

    private static final List<String> YES = List.of("yes", "oui", "true", "1");
    private static final List<String> NO = List.of("no", "non", "false", "0");

    static final ReviewedFile NONE = new ReviewedFile(ReviewedPairs.NONE, Decided.nothing());

    /**
     * Reads the columns {@code left_id}, {@code right_id} and {@code same}, and {@code left_source} and {@code right_source} where they are. A
     * row without an answer was not decided and is passed over.
     *
     * @throws BadInput with the line of a record that is not in the register, or an answer that is neither yes nor no
     */
    static ReviewedFile read(Path path, Register register) {
        ReviewedPairs pairs = new ReviewedPairs();
        LongArrayList together = new LongArrayList();
        LongArrayList apart = new LongArrayList();
        try (CsvFile file = CsvFile.open(path)) {
            int same = file.requiredColumn("same");
            Side left = new Side(file, register, "left");
            Side right = new Side(file, register, "right");
            while (file.hasNext()) {
                List<String> row = file.row();
                String answer = row.get(same).strip().toLowerCase(Locale.ROOT);
                if (!answer.isEmpty()) {
                    boolean yes = isYes(answer, file);
                    int one = left.record(row);
                    int other = right.record(row);
                    if (one == other) {
                        throw new BadInput(
                                file.path() + ", line " + file.line() + ": a record makes no pair with itself");
                    }
                    pairs.add(one, other, yes);
                    (yes ? together : apart).add(Decided.pair(one, other));
                }
            }
        }
        return new ReviewedFile(pairs, new Decided(together.toLongArray(), apart.toLongArray()));
    }

    private static boolean isYes(String answer, CsvFile file) {
        if (YES.contains(answer) || NO.contains(answer)) {
            return YES.contains(answer);
        }
        throw new BadInput(file.path() + ", line " + file.line() + ": same is yes or no, not \"" + answer + "\"");
    }

    /** The columns of one record of the pairs. */
    private static final class Side {

        private final CsvFile file;
        private final RecordNames names;
        private final int id;
        private final int source;

        Side(CsvFile file, Register register, String side) {
            this.file = file;
            this.names = new RecordNames(register);
            id = file.requiredColumn(side + "_id");
            source = file.column(side + "_source");
        }

        int record(List<String> row) {
            try {
                return names.find(
                        source < 0 ? null : row.get(source).strip(), row.get(id).strip());
            } catch (BadInput unknown) {
                throw new BadInput(file.path() + ", line " + file.line() + ": " + unknown.getMessage());
            }
        }
    }
}
