package org.jatigi.commandline.linkage;

import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.jatigi.matching.record.Pairs;

/** Records with labels that say who is who, from a CSV file, and the results of a run in their numbers. */
final class LabelledFile {

    private final Object2IntOpenHashMap<String> records = new Object2IntOpenHashMap<>();
    private final Object2IntOpenHashMap<String> sourceNumbers = new Object2IntOpenHashMap<>();
    private final boolean bySource;
    private int[] persons = new int[1024];
    private int[] sourceOf = new int[1024];

    private LabelledFile(boolean bySource) {
        this.bySource = bySource;
        records.defaultReturnValue(-1);
    }

    /**
     * Reads the columns {@code id} and {@code label}, and {@code source} where there is one.
     *
     * @throws BadInput where a column is missing or a record is named twice
     */
    static LabelledFile read(Path path, String id, String label) {
        try (CsvFile file = CsvFile.open(path)) {
            int idColumn = file.requiredColumn(id);
            int labelColumn = file.requiredColumn(label);
            int source = file.column("source");
            LabelledFile labels = new LabelledFile(source >= 0);
            Object2IntOpenHashMap<String> people = new Object2IntOpenHashMap<>();
            while (file.hasNext()) {
                List<String> row = file.row();
                String person = row.get(labelColumn).strip();
                if (person.isEmpty()) {
                    continue;
                }
                int number = people.computeIfAbsent(person, fresh -> people.size());
                String from = source < 0 ? "" : row.get(source).strip();
                if (!labels.add(from, row.get(idColumn).strip(), number)) {
                    throw new BadInput(path + ", line " + file.line() + ": a second record has the id \""
                            + row.get(idColumn) + "\"");
                }
            }
            return labels;
        }
    }

    /** The label of every record. */
    int[] persons() {
        return Arrays.copyOf(persons, records.size());
    }

    /** The source of every record, as a number. */
    int[] sourceOf() {
        return Arrays.copyOf(sourceOf, records.size());
    }

    int sources() {
        return sourceNumbers.size();
    }

    /** Pairs of a result; and how many others were of records without a label. */
    record Known(Pairs pairs, long unknown) {}

    /** Reads {@code pairs.csv}. */
    Known pairs(Path path) {
        try (CsvFile file = CsvFile.open(path)) {
            int leftSource = file.requiredColumn("left_source");
            int left = file.requiredColumn("left_id");
            int rightSource = file.requiredColumn("right_source");
            int right = file.requiredColumn("right_id");
            int weight = file.requiredColumn("weight");
            Pairs pairs = new Pairs();
            long unknown = 0;
            while (file.hasNext()) {
                List<String> row = file.row();
                int one = record(row.get(leftSource), row.get(left));
                int other = record(row.get(rightSource), row.get(right));
                if (one < 0 || other < 0 || one == other) {
                    unknown++;
                } else {
                    pairs.add(one, other, (float) file.number(row.get(weight)));
                }
            }
            return new Known(pairs, unknown);
        }
    }

    /** Reads {@code clusters.csv}: a number for the person of every record; a record that is not in it is a person of its own. */
    int[] clusters(Path path) {
        int[] clusters = new int[records.size()];
        for (int record = 0; record < clusters.length; record++) {
            clusters[record] = -1 - record;
        }
        try (CsvFile file = CsvFile.open(path)) {
            int source = file.requiredColumn("source");
            int id = file.requiredColumn("id");
            int person = file.requiredColumn("person");
            Object2IntOpenHashMap<String> people = new Object2IntOpenHashMap<>();
            while (file.hasNext()) {
                List<String> row = file.row();
                int record = record(row.get(source), row.get(id));
                if (record >= 0) {
                    clusters[record] = people.computeIfAbsent(row.get(person), fresh -> people.size());
                }
            }
            return clusters;
        }
    }

    private boolean add(String source, String id, int person) {
        int number = records.size();
        if (records.putIfAbsent(key(source, id), number) >= 0) {
            return false;
        }
        if (number == persons.length) {
            persons = Arrays.copyOf(persons, 2 * number);
            sourceOf = Arrays.copyOf(sourceOf, 2 * number);
        }
        persons[number] = person;
        sourceOf[number] = sourceNumbers.computeIfAbsent(source, fresh -> sourceNumbers.size());
        return true;
    }

    private int record(String source, String id) {
        return records.getInt(key(source, id));
    }

    private String key(String source, String id) {
        return bySource ? source + "\n" + id : id;
    }
}
