package linkage;

import com.intuit.fuzzymatcher.component.MatchService;
import com.intuit.fuzzymatcher.domain.Document;
import com.intuit.fuzzymatcher.domain.Element;
import com.intuit.fuzzymatcher.domain.ElementType;
import com.intuit.fuzzymatcher.domain.MatchType;
import java.util.ArrayList;
import java.util.List;
import org.jatigi.matching.record.Field;
import org.jatigi.matching.record.Kind;
import org.jatigi.matching.record.Register;

/** fuzzy-matcher 1.2.1 (Intuit): types of elements by kind of field, its own weights and thresholds of elements. */
final class FuzzyMatcherPeer implements Peer.Library {

    /** Pairs of less are not told. Its default is .5. */
    private static final double THRESHOLD = .4;

    @Override
    public String configuration() {
        return "names NAME (Soundex), e-mail EMAIL, other text TEXT, dates, telephones and numbers TEXT compared as equal, documents weighing double, codes of few values left out;"
                + " threshold of documents " + THRESHOLD + ", everything else its default";
    }

    @Override
    public void match(Register register, Peer.Scores scores) {
        List<Document> documents = new ArrayList<>(register.size());
        for (int record = 0; record < register.size(); record++) {
            documents.add(document(register, record));
        }
        new MatchService()
                .applyMatchByDocId(documents)
                .forEach((id, matches) -> matches.forEach(match ->
                        scores.add(Integer.parseInt(id), Integer.parseInt(match.getMatchedWith().getKey()), match.getResult())));
    }

    private static Document document(Register register, int record) {
        Document.Builder document = new Document.Builder(Integer.toString(record)).setThreshold(THRESHOLD);
        for (int place = 0; place < register.fields().size(); place++) {
            Field field = register.fields().get(place);
            String value = register.value(record, place);
            if (!value.isEmpty() && isTelling(field, register, place)) {
                document.addElement(element(field, value));
            }
        }
        return document.createDocument();
    }

    /** Its candidates are all pairs that share any token: a field of a few values would make all records candidates of all. */
    private static boolean isTelling(Field field, Register register, int place) {
        return field.kind() != Kind.CODE || register.dictionary(place).size() > 50;
    }

    private static Element<String> element(Field field, String value) {
        Element.Builder<String> element = new Element.Builder<String>().setVariance(field.name()).setValue(value);
        switch (field.kind()) {
            case NAME -> element.setType(ElementType.NAME);
            case TEXT -> element.setType(field.name().equals("email") ? ElementType.EMAIL : ElementType.TEXT);
            case DOCUMENT -> element.setType(ElementType.TEXT).setMatchType(MatchType.EQUALITY).setWeight(2);
            case DATE, DIGITS, PHONE, PLACE, CODE, NUMBER -> element.setType(ElementType.TEXT).setMatchType(MatchType.EQUALITY);
        }
        return element.createElement();
    }
}
