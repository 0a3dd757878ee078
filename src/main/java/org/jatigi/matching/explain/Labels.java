package org.jatigi.matching.explain;

import org.jatigi.matching.cluster.Zone;
import org.jatigi.matching.model.Level;
import org.jatigi.matching.record.Kind;

/** Everything that explanations say, in both languages: one table to read, to correct and to translate. */
public final class Labels {

    static final Label RARE = new Label("which is rare", "ce qui est rare");
    static final Label COMMON = new Label("which many have", "ce que beaucoup ont");
    static final Label AGAINST = new Label("against it", "contre");
    static final Label ONE_PERSON = new Label("for one person", "en faveur d'une seule personne");
    static final Label NOTHING_KNOWN = new Label("nothing that is known tells", "rien de connu ne permet de trancher");
    static final Label ONE_ROSTER =
            new Label("both stand on the list of one household", "les deux figurent sur la liste d'un même ménage");

    private Labels() {}

    /** How the values of a field agree; {@code %s} is the field. */
    public static Label of(Level level) {
        return switch (level) {
            case MISSING -> new Label("%s not known on one side at least", "%s sans valeur d'un côté au moins");
            case DIFFERENT -> new Label("different %s", "autre %s");
            case FAR_OFF -> new Label("%s only vaguely alike", "%s vaguement semblable");
            case NEAR -> new Label("%s partly alike", "%s en partie semblable");
            case CLOSE -> new Label("%s written almost alike", "%s d'écriture presque semblable");
            case SOUNDS_ALIKE -> new Label("%s that sounds alike", "%s qui se prononce de même");
            case VARIANT -> new Label("%s that is a variant of the other", "%s, variante de l'autre");
            case REORDERED -> new Label("same %s in another order", "même %s dans un autre ordre");
            case APART -> new Label("%s in different years", "%s d'années différentes");
            case TEN_YEARS -> new Label("%s six to ten years apart", "%s à six à dix ans d'écart");
            case FIVE_YEARS -> new Label("%s three to five years apart", "%s à trois à cinq ans d'écart");
            case TWO_YEARS -> new Label("%s two years apart", "%s à deux ans d'écart");
            case ONE_YEAR -> new Label("%s one year apart", "%s à un an d'écart");
            case SAME_YEAR -> new Label("%s in the same year", "%s de la même année");
            case FITS -> new Label("%s that fits, without a day on one side", "%s compatible, sans jour d'un côté");
            case SLIP -> new Label("%s with one slip of the pen", "%s à une faute de frappe près");
            case TWO_SLIPS -> new Label("%s with two slips of the pen", "%s à deux fautes de frappe près");
            case SAME_REGION -> new Label("%s in the same region", "%s dans la même région");
            case SAME_CERCLE -> new Label("%s in the same cercle", "%s dans le même cercle");
            case OTHER_TYPE ->
                new Label("%s of the same number and another type", "%s de même numéro et d'un autre type");
            case WITHIN_FIVE -> new Label("%s three to five apart", "%s à trois à cinq unités d'écart");
            case WITHIN_TWO -> new Label("%s one or two apart", "%s à une ou deux unités d'écart");
            case SAME -> new Label("same %s", "même %s");
            case SWAPPED -> new Label("%s and another name in each other's place", "%s et autre nom intervertis");
            case HALF_SWAPPED -> new Label("%s that is another name there", "%s qui est ailleurs un autre nom");
        };
    }

    /** What a bar stands for. */
    public static Label of(Bar.Kind kind) {
        return switch (kind) {
            case PRIOR -> new Label("any two records", "deux fiches quelconques");
            case FIELD -> new Label("agreement", "concordance");
            case REPEATED -> new Label("%s says nothing new", "%s n'apprend rien de plus");
            case RARITY -> new Label("how rare the value is", "rareté de la valeur");
            case RELATIVES ->
                new Label(
                        "relatives or neighbours may agree like this",
                        "des proches ou des voisins concordent souvent ainsi");
            case OTHERS -> new Label("other records of either", "les autres fiches de chacun");
            case CALIBRATION -> new Label("what reviews taught", "ce que les vérifications ont appris");
        };
    }

    /** What follows from the weight. */
    public static Label of(Zone zone) {
        return switch (zone) {
            case LINK -> new Label("Probably the same person", "Probablement la même personne");
            case REVIEW -> new Label("Possibly the same person", "Peut-être la même personne");
            case NON_LINK -> new Label("Probably two persons", "Probablement deux personnes");
        };
    }

    /** What a value is, where a field has no better name. */
    public static Label of(Kind kind) {
        return switch (kind) {
            case NAME -> new Label("name", "nom");
            case DATE -> new Label("date", "date");
            case CODE -> new Label("code", "code");
            case DIGITS -> new Label("number", "numéro");
            case PHONE -> new Label("telephone", "téléphone");
            case PLACE -> new Label("place", "lieu");
            case DOCUMENT -> new Label("document", "document d'identité");
            case TEXT -> new Label("words", "texte");
            case NUMBER -> new Label("quantity", "quantité");
        };
    }
}
