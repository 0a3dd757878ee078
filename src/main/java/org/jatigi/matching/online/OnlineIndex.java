package org.jatigi.matching.online;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Objects;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.jatigi.matching.blocking.RuleSet;
import org.jatigi.matching.model.Model;

/**
 * Records in memory, for looking people up while they wait.
 *
 * <p>A look-up gives what a batch ({@link org.jatigi.matching.Linkage}) over the same records would: the same scorer weighs by the same model, and the
 * candidates are those that the same rules would compare, large blocks split in the same way. What is left out of a block that nothing
 * splits is counted in the answer.
 *
 * <p>Any number of threads may use it. So many look-ups as it has readers run at once, further ones wait; whoever changes it waits for those that
 * run and holds up the next for some microseconds, now and then for tens of milliseconds while a table of a million keys grows. Measured at a million
 * records of eight fields under twelve rules: .55 kilobytes for each record, and 1.2 megabytes for each reader.
 */
public final class OnlineIndex {

    private static final int READERS_MAX = 256;
    private static final int CANDIDATES_MAX = 10_000;

    private final Contents contents;
    private final long fingerprint;
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private final Semaphore free;
    private final ConcurrentLinkedDeque<Reader> readers = new ConcurrentLinkedDeque<>();

    /**
     * An index without records.
     *
     * @param acrossSources whether only records of different sources are compared
     * @param readers how many look-ups may run at once, from 1 to {@value #READERS_MAX}
     */
    public OnlineIndex(Model model, RuleSet rules, boolean acrossSources, int readers) {
        if (readers < 1 || readers > READERS_MAX) {
            throw new IllegalArgumentException("an index has 1 to " + READERS_MAX + " readers, not " + readers);
        }
        this.contents = new Contents(model, rules, acrossSources, readers);
        this.fingerprint = Fingerprint.of(model, rules, acrossSources);
        this.free = new Semaphore(readers);
        for (int code = 1; code <= readers; code++) {
            this.readers.push(contents.reader(code));
        }
    }

    /**
     * An index with the records of a snapshot.
     *
     * @throws SnapshotException where it is damaged, or was taken with another model or other rules
     */
    public static OnlineIndex restore(
            DataInput snapshot, Model model, RuleSet rules, boolean acrossSources, int readers) throws IOException {
        OnlineIndex index = new OnlineIndex(model, rules, acrossSources, readers);
        Snapshot.read(snapshot, index.contents, index.fingerprint);
        return index;
    }

    /**
     * Puts a record in, in place of the one with its source and id if there is one.
     *
     * @return whether it took the place of another
     */
    public boolean put(Entry entry) {
        if (entry.id().isEmpty()) {
            throw new IllegalArgumentException("a record of an index has an id");
        }
        NormalEntry normal = NormalEntry.of(entry, contents.fields());
        lock.writeLock().lock();
        try {
            boolean replaced = contents.remove(normal.source(), normal.id());
            contents.add(normal);
            return replaced;
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** Takes a record out; false where it was not in. */
    public boolean remove(String source, String id) {
        lock.writeLock().lock();
        try {
            return contents.remove(source, id);
        } finally {
            lock.writeLock().unlock();
        }
    }

    /** How many records there are. */
    public int size() {
        lock.readLock().lock();
        try {
            return contents.records().size();
        } finally {
            lock.readLock().unlock();
        }
    }

    /**
     * Who of the records may be this person, who is not among them. Leaves no trace.
     *
     * @param least in bits; lighter ones are not wanted. A batch keeps those of {@link org.jatigi.matching.parameter.Parameters#WEIGHT_MIN} and more
     * @param max how many are wanted, from 1 to {@value #CANDIDATES_MAX}
     */
    public Candidates lookUp(Entry person, float least, int max) {
        NormalEntry normal = NormalEntry.of(person, contents.fields());
        return read(max, reader -> contents.lookUp(normal, reader, least, max));
    }

    /**
     * Who of the other records may be the same person as this one; nobody where it is not in the index.
     *
     * @param least see {@link #lookUp}
     * @param max see {@link #lookUp}
     */
    public Candidates candidatesOf(String source, String id, float least, int max) {
        return read(max, reader -> {
            int slot = contents.records().find(source, id);
            return slot == Records.NONE ? Candidates.NONE : contents.candidatesOf(slot, reader, least, max);
        });
    }

    /**
     * Writes all records as they are now, in blocks with a checksum each. Changes wait while the records are copied, some tens of milliseconds for a
     * million, and not while they are written.
     *
     * <p>They are in clear: whoever keeps them has to encrypt them. Of the model and the rules only a fingerprint is in it.
     */
    public void snapshot(DataOutput out) throws IOException {
        copy().write(out, fingerprint);
    }

    private Snapshot copy() {
        lock.readLock().lock();
        try {
            return new Snapshot(contents);
        } finally {
            lock.readLock().unlock();
        }
    }

    private Candidates read(int max, Function<Reader, Candidates> question) {
        if (max < 1 || max > CANDIDATES_MAX) {
            throw new IllegalArgumentException("a look-up asks for 1 to " + CANDIDATES_MAX + " candidates, not " + max);
        }
        free.acquireUninterruptibly();
        Reader reader = Objects.requireNonNull(readers.poll());
        lock.readLock().lock();
        try {
            return question.apply(reader);
        } finally {
            lock.readLock().unlock();
            readers.push(reader);
            free.release();
        }
    }
}
