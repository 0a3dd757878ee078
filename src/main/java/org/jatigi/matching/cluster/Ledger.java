package org.jatigi.matching.cluster;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jatigi.matching.cluster.PersonEvent.Formed;
import org.jatigi.matching.cluster.PersonEvent.Merged;
import org.jatigi.matching.cluster.PersonEvent.MustLink;
import org.jatigi.matching.cluster.PersonEvent.MustNotLink;
import org.jatigi.matching.cluster.PersonEvent.Part;
import org.jatigi.matching.cluster.PersonEvent.Split;
import org.jatigi.matching.cluster.PersonEvent.Undone;

/**
 * Which records belong to which person, and why: the state that a row of events gives.
 *
 * <p>A record that no event touched is a person of its own, named like the record, and takes no room here. Everything else is written in
 * events; applying the same events to an empty ledger gives the same state. No clock, no chance: times and reasons come with the ruling.
 *
 * <p><b>Undoing</b> an event puts back exactly what was before it: the same records under the same names. That is possible only while the
 * persons it left are as it left them. If a later event touched one of them, undoing is refused and names that event; undone one after
 * the other, from the last, everything can be undone. An undoing is not undone: decide again.
 *
 * <p><b>Must-link and must-not-link</b> bind everything that follows, runs and persons alike: a change that would bring a forbidden pair
 * together or part a bound one is refused and names the ruling. Only a person makes them, and only a person takes them back, by undoing.
 *
 * <p>Not safe for several threads.
 */
public final class Ledger {

    private final Map<String, Person> persons = new TreeMap<>();
    private final Map<String, String> personOf = new HashMap<>();
    private final PairRulings together = new PairRulings();
    private final PairRulings apart = new PairRulings();
    private final List<PersonEvent> events = new ArrayList<>();
    private final Map<Long, Change> changes = new HashMap<>();
    private final Set<Long> undone = new HashSet<>();

    /** What a change of membership replaced by what. */
    private record Change(List<Person> before, List<Person> after) {

        Change reversed() {
            return new Change(after, before);
        }
    }

    /** The sequence number that the next event has to have. */
    public long next() {
        return events.size() + 1L;
    }

    /** All events so far, in order. */
    public List<PersonEvent> events() {
        return List.copyOf(events);
    }

    /** The person of a record; the record alone if nothing was ever decided about it. */
    public Person personOf(String recordId) {
        String id = personOf.get(recordId);
        Person person = id == null ? null : persons.get(id);
        return person == null ? Person.alone(recordId) : person;
    }

    /** All persons that events made, by id. */
    public List<Person> persons() {
        return List.copyOf(persons.values());
    }

    /** Pairs that no run may part. */
    public List<RecordPair> mustLinks() {
        return together.all();
    }

    /** Pairs that no run may bring together, nor ask about. */
    public List<RecordPair> mustNotLinks() {
        return apart.all();
    }

    /**
     * Lets an event happen.
     *
     * @throws Refused if something stands against it; then nothing has changed
     */
    public void apply(PersonEvent event) {
        if (event.sequence() != next()) {
            throw new Refused("event " + event.sequence() + " does not follow event " + (next() - 1), 0);
        }
        switch (event) {
            case Formed formed -> form(formed);
            case Merged merged -> merge(merged);
            case Split split -> split(split);
            case MustLink link -> bind(link, link.one(), link.other(), together, apart);
            case MustNotLink link -> keepApart(link);
            case Undone undo -> undo(undo);
        }
        events.add(event);
    }

    /** A name for a person made of {@code records} (in order) by the next event: the smallest record's, unless somebody has it. */
    String nameFor(List<String> records) {
        String smallest = records.getFirst();
        return persons.containsKey(smallest) ? smallest + "#" + next() : smallest;
    }

    Refused ruledApart(RecordPair pair) {
        long ruling = apart.ruledBy(pair.one(), pair.other());
        return new Refused("event " + ruling + " forbids that two of these records are one person", ruling);
    }

    Refused ruledTogether(RecordPair pair) {
        long ruling = together.ruledBy(pair.one(), pair.other());
        return new Refused("event " + ruling + " forbids that these records are parted", ruling);
    }

    private void form(Formed event) {
        List<Person> before = new ArrayList<>();
        for (String recordId : new HashSet<>(event.records())) {
            Person person = personOf(recordId);
            if (person.wasTouched()) {
                throw new Refused(
                        "record " + recordId + " belongs to person " + person.id() + " already", person.changedBy());
            }
            before.add(person);
        }
        requireName(event.person(), before);
        change(event, before, List.of(new Person(event.person(), event.records(), event.sequence())));
    }

    private void merge(Merged event) {
        List<Person> before = new ArrayList<>(List.of(named(event.person())));
        List<String> records = new ArrayList<>(before.getFirst().records());
        for (String id : event.merged()) {
            Person person = named(id);
            if (before.contains(person)) {
                throw new Refused("person " + id + " is named twice", 0);
            }
            before.add(person);
            records.addAll(person.records());
        }
        if (before.size() < 2) {
            throw new Refused("a person is merged with at least one other", 0);
        }
        change(event, before, List.of(new Person(event.person(), records, event.sequence())));
    }

    private void split(Split event) {
        Person person = named(event.person());
        List<Person> after = new ArrayList<>();
        Set<String> names = new HashSet<>();
        List<String> records = new ArrayList<>();
        for (Part part : event.parts()) {
            requireName(part.person(), List.of(person));
            names.add(part.person());
            records.addAll(part.records());
            after.add(new Person(part.person(), part.records(), event.sequence()));
        }
        boolean partition = records.stream().sorted().toList().equals(person.records());
        if (after.size() < 2 || names.size() < after.size() || !names.contains(person.id()) || !partition) {
            throw new Refused(
                    "the parts of person " + person.id()
                            + " are two or more, hold each record once, and one keeps the name",
                    0);
        }
        change(event, List.of(person), after);
    }

    private void bind(PersonEvent event, String one, String other, PairRulings rulings, PairRulings contrary) {
        requirePerson(event.ruling());
        var pair = RecordPair.of(one, other);
        long against = Math.max(contrary.ruledBy(pair.one(), pair.other()), rulings.ruledBy(pair.one(), pair.other()));
        if (against > 0) {
            throw new Refused("event " + against + " ruled on this pair already", against);
        }
        rulings.add(one, other, event.sequence());
    }

    private void keepApart(MustNotLink event) {
        Person person = personOf(event.one());
        if (person.records().contains(event.other())) {
            throw new Refused(
                    "both records belong to person " + person.id() + ", which has to be split first",
                    person.changedBy());
        }
        bind(event, event.one(), event.other(), apart, together);
    }

    private void undo(Undone event) {
        long sequence = event.undone();
        if (sequence < 1 || sequence >= event.sequence()) {
            throw new Refused("there is no event " + sequence, 0);
        }
        if (undone.contains(sequence)) {
            throw new Refused("event " + sequence + " was undone already", sequence);
        }
        PersonEvent old = events.get(Math.toIntExact(sequence - 1));
        if (old.ruling().byPerson()) {
            requirePerson(event.ruling());
        }
        switch (old) {
            case MustLink link -> together.remove(link.one(), link.other());
            case MustNotLink link -> apart.remove(link.one(), link.other());
            case Undone again ->
                throw new Refused("undoing event " + again.undone() + " is not undone: decide again", sequence);
            case Formed formed -> restore(formed.sequence());
            case Merged merged -> restore(merged.sequence());
            case Split split -> restore(split.sequence());
        }
        undone.add(sequence);
    }

    private void restore(long sequence) {
        Change change = changed(sequence);
        long later = 0;
        for (Person person : change.after()) {
            for (String recordId : person.records()) {
                later = Math.max(later, personOf(recordId).changedBy());
            }
        }
        if (later != sequence) {
            throw new Refused("event " + later + " changed the same persons later and has to be undone first", later);
        }
        requireRulings(change.reversed());
        replace(change.reversed());
    }

    private void change(PersonEvent event, List<Person> before, List<Person> after) {
        var change = new Change(List.copyOf(before), List.copyOf(after));
        requireRulings(change);
        replace(change);
        changes.put(event.sequence(), change);
    }

    private void replace(Change change) {
        for (Person person : change.before()) {
            persons.remove(person.id());
            person.records().forEach(personOf::remove);
        }
        for (Person person : change.after()) {
            if (person.wasTouched()) {
                persons.put(person.id(), person);
                person.records().forEach(recordId -> personOf.put(recordId, person.id()));
            }
        }
    }

    private void requireRulings(Change change) {
        for (Person person : change.after()) {
            var records = new HashSet<>(person.records());
            for (String recordId : person.records()) {
                for (String partner : apart.partners(recordId).keySet()) {
                    if (records.contains(partner)) {
                        throw ruledApart(RecordPair.of(recordId, partner));
                    }
                }
            }
        }
        for (Person person : change.before()) {
            requireTogether(person, change.after());
        }
    }

    private void requireTogether(Person before, List<Person> after) {
        Map<String, String> home = new HashMap<>();
        after.forEach(person -> person.records().forEach(recordId -> home.put(recordId, person.id())));
        for (String recordId : before.records()) {
            for (String partner : together.partners(recordId).keySet()) {
                if (before.records().contains(partner) && !Objects.equals(home.get(recordId), home.get(partner))) {
                    throw ruledTogether(RecordPair.of(recordId, partner));
                }
            }
        }
    }

    private void requireName(String name, List<Person> owners) {
        Person holder = persons.get(name);
        if (holder != null && !owners.contains(holder)) {
            throw new Refused("another person is named " + name, holder.changedBy());
        }
    }

    private static void requirePerson(Ruling ruling) {
        if (!ruling.byPerson()) {
            throw new Refused("only a person rules on pairs, or undoes what a person decided", 0);
        }
    }

    private Person named(String id) {
        Person person = persons.get(id);
        if (person == null && personOf.containsKey(id)) {
            throw new Refused(
                    "no person is named " + id + " any more", personOf(id).changedBy());
        }
        return person == null ? Person.alone(id) : person;
    }

    private Change changed(long sequence) {
        Change change = changes.get(sequence);
        if (change == null) {
            throw new IllegalStateException("event " + sequence + " changed no person");
        }
        return change;
    }
}
