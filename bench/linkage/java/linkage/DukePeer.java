package linkage;

import java.util.ArrayList;
import java.util.List;
import no.priv.garshol.duke.Comparator;
import no.priv.garshol.duke.ConfigurationImpl;
import no.priv.garshol.duke.Processor;
import no.priv.garshol.duke.Property;
import no.priv.garshol.duke.PropertyImpl;
import no.priv.garshol.duke.Record;
import no.priv.garshol.duke.RecordImpl;
import no.priv.garshol.duke.comparators.ExactComparator;
import no.priv.garshol.duke.comparators.JaroWinkler;
import no.priv.garshol.duke.comparators.Levenshtein;
import no.priv.garshol.duke.comparators.QGramComparator;
import no.priv.garshol.duke.databases.LuceneDatabase;
import no.priv.garshol.duke.matchers.AbstractMatchListener;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.jatigi.matching.record.Register;

/**
 * Duke 1.2 (Lars Marius Garshol), probabilistic, over its Lucene index in memory.
 *
 * <p>Probabilities by kind of field, set by hand as its examples do: its genetic algorithm would need the truth. What the library does with them
 * is its own.
 */
final class DukePeer implements Peer.Library {

    private static final String ID = "ID";

    /** Pairs of less are not told; no best threshold was below. */
    private static final double THRESHOLD = .5;

    /** Candidates of each record, the most relevant by all fields but codes: as many pairs a record as the bar allows Jatigi. */
    private static final int CANDIDATES = 100;

    /** As many as Jatigi has. */
    private static final int THREADS = 2;

    @Override
    public String configuration() {
        return "Lucene in memory, at most " + CANDIDATES + " candidates a record, looked up by all fields but codes; names Jaro-Winkler .2/.9, dates and telephones exact .3/.95,"
                + " numbers Levenshtein .3/.9, documents and numbers of identity exact .4/.98, text q-grams .35/.85, places exact .4/.65, codes exact .3/.55";
    }

    @Override
    public void match(Register register, Peer.Scores scores) {
        List<Property> properties = new ArrayList<>();
        properties.add(new PropertyImpl(ID));
        register.fields().forEach(field -> properties.add(property(field)));
        LuceneDatabase database = new LuceneDatabase();
        database.setMaxSearchHits(CANDIDATES);
        ConfigurationImpl configuration = new ConfigurationImpl();
        configuration.setThreshold(THRESHOLD);
        configuration.setProperties(properties);
        configuration.setDatabase(database);
        configuration.validate();
        database.setConfiguration(configuration);
        database.setOverwrite(true);
        Processor processor = new Processor(configuration, database);
        processor.setThreads(THREADS);
        processor.addMatchListener(new AbstractMatchListener() {
            @Override
            public void matches(Record one, Record other, double confidence) {
                scores.add(number(one), number(other), confidence);
            }
        });
        processor.deduplicate(records(register));
        processor.close();
    }

    private static Property property(Field field) {
        return switch (field.kind()) {
            case NAME -> of(field, new JaroWinkler(), .2, .9);
            case DATE, PHONE -> of(field, new ExactComparator(), .3, .95);
            case DIGITS, NUMBER -> of(field, new Levenshtein(), .3, .9);
            case DOCUMENT -> of(field, new ExactComparator(), .4, .98);
            case TEXT -> of(field, new QGramComparator(), .35, .85);
            case PLACE -> of(field, new ExactComparator(), .4, .65);
            case CODE -> of(field, new ExactComparator(), .3, .55);
        };
    }

    private static Property of(Field field, Comparator comparator, double low, double high) {
        Property property = new PropertyImpl(field.name(), comparator, low, high);
        property.setLookupBehaviour(field.kind() == Kind.CODE ? Property.Lookup.FALSE : Property.Lookup.TRUE);
        return property;
    }

    private static List<Record> records(Register register) {
        List<Record> records = new ArrayList<>(register.size());
        for (int number = 0; number < register.size(); number++) {
            RecordImpl record = new RecordImpl();
            record.addValue(ID, Integer.toString(number));
            for (int field = 0; field < register.fields().size(); field++) {
                String value = register.value(number, field);
                if (!value.isEmpty()) {
                    record.addValue(register.fields().get(field).name(), value);
                }
            }
            records.add(record);
        }
        return records;
    }

    private static int number(Record record) {
        return Integer.parseInt(record.getValue(ID));
    }
}
