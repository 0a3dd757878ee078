package org.jatigi.matching.online;

import it.unimi.dsi.fastutil.ints.IntArrays;
import java.io.DataInput;
import java.io.DataInputStream;
import java.io.DataOutput;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.jatigi.matching.record.Dictionary;

/**
 * What an index held at one moment, as it is written and read: the values of each field, then the records in the order that all lists have, so
 * that reading only ever adds at their ends.
 */
final class Snapshot {

    /** "JOIX". */
    private static final int MAGIC = 0x4A4F4958;

    private static final int VERSION = 1;

    private final Records records;
    private final String[][] values;
    private final int width;

    /** A copy of what is there now; writing it is then in nobody's way. */
    Snapshot(Contents contents) {
        this.width = contents.fields().size();
        this.records = contents.records().copy();
        this.values = new String[width][];
        for (int field = 0; field < width; field++) {
            values[field] = contents.values(field).copy();
        }
    }

    void write(DataOutput plain, long fingerprint) throws IOException {
        plain.writeInt(MAGIC);
        plain.writeInt(VERSION);
        try (DataOutputStream out = new DataOutputStream(new SnapshotOutput(plain))) {
            out.writeLong(fingerprint);
            writeRecords(out, writeValues(out));
        }
    }

    /** Reads into contents that are empty. */
    static void read(DataInput plain, Contents contents, long fingerprint) throws IOException {
        try {
            readHead(plain);
            DataInputStream in = new DataInputStream(new SnapshotInput(plain));
            if (in.readLong() != fingerprint) {
                throw new SnapshotException("the snapshot was taken with another model or other rules");
            }
            readRecords(in, contents, readValues(in, contents));
            if (in.read() != -1) {
                throw SnapshotInput.damaged();
            }
        } catch (EOFException e) {
            throw new SnapshotException("the snapshot ends too early", e);
        }
    }

    private static void readHead(DataInput plain) throws IOException {
        if (plain.readInt() != MAGIC) {
            throw new SnapshotException("this is no snapshot of an online index");
        }
        int version = plain.readInt();
        if (version != VERSION) {
            throw new SnapshotException("the snapshot has version " + version + ", this program reads " + VERSION);
        }
    }

    /** For each field and code the number that the value has in the snapshot, from 1 on. */
    private int[][] writeValues(DataOutputStream out) throws IOException {
        int[][] numbers = new int[width][];
        for (int field = 0; field < width; field++) {
            int size = 0;
            numbers[field] = new int[values[field].length];
            for (int code = 1; code < values[field].length; code++) {
                numbers[field][code] = values[field][code].isEmpty() ? 0 : ++size;
            }
            out.writeInt(size);
            for (int code = 1; code < values[field].length; code++) {
                if (numbers[field][code] != 0) {
                    out.writeUTF(values[field][code]);
                }
            }
        }
        return numbers;
    }

    private void writeRecords(DataOutputStream out, int[][] numbers) throws IOException {
        out.writeInt(records.sourceNames().size());
        for (String name : records.sourceNames()) {
            out.writeUTF(name);
        }
        int[] slots = records.slots();
        IntArrays.quickSort(slots, records::compare);
        out.writeInt(slots.length);
        for (int slot : slots) {
            out.writeUTF(records.id(slot));
            out.writeInt(records.source(slot));
            out.writeLong(records.roster(slot));
            for (int field = 0; field < width; field++) {
                out.writeInt(numbers[field][records.codes()[records.row(slot) + field]]);
            }
        }
    }

    /** For each field and number of the snapshot the code that the value has now. */
    private static int[][] readValues(DataInputStream in, Contents contents) throws IOException {
        int width = contents.fields().size();
        int[][] codes = new int[width][1];
        for (int field = 0; field < width; field++) {
            int size = in.readInt();
            for (int number = 1; number <= size; number++) {
                if (number == codes[field].length) {
                    codes[field] = Arrays.copyOf(codes[field], number * 2);
                }
                codes[field][number] = contents.code(field, in.readUTF());
            }
            codes[field] = Arrays.copyOf(codes[field], size + 1);
        }
        return codes;
    }

    private static void readRecords(DataInputStream in, Contents contents, int[][] codesByNumber) throws IOException {
        int sources = in.readInt();
        for (int source = 0; source < sources; source++) {
            contents.records().source(in.readUTF());
        }
        List<String> names = contents.records().sourceNames();
        int size = in.readInt();
        int width = contents.fields().size();
        int[] codes = new int[width];
        String[] values = new String[width];
        for (int record = 0; record < size; record++) {
            String id = in.readUTF();
            String source = names.get(checked(in.readInt(), names.size() - 1));
            long roster = in.readLong();
            for (int field = 0; field < width; field++) {
                int number = checked(in.readInt(), codesByNumber[field].length - 1);
                codes[field] = number == 0 ? Dictionary.MISSING : codesByNumber[field][number];
                values[field] = contents.values(field).value(codes[field]);
            }
            if (contents.records().find(source, id) != Records.NONE) {
                throw SnapshotInput.damaged();
            }
            contents.add(source, id, roster, List.of(values), codes);
        }
    }

    private static int checked(int number, int max) throws SnapshotException {
        if (number < 0 || number > max) {
            throw SnapshotInput.damaged();
        }
        return number;
    }
}
