package org.jatigi.displacement;

import static java.util.Map.entry;
import static org.jatigi.exchange.Layout.Column.optional;
import static org.jatigi.exchange.Layout.Column.required;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jatigi.exchange.Layout;

/**
 * The columns of the DTM's baseline assessments, under the names they had from 2014 on, in English and French, and their HXL tags.
 *
 * <p>Every round has a layout of its own. What stays is what the headers say, so they are compared as sets of words: "Total No. of IDPs
 * Ind.", "PDI individus" and "IDP_Ind" are all the words {@code idp ind}.
 */
final class BaselineLayout {

    static final String SNAPSHOT_DATE = "snapshotDate";
    static final String SURVEY_DATE = "surveyDate";
    static final String ROUND = "round";
    static final String REGION = "region";
    static final String REGION_CODE = "regionCode";
    static final String CERCLE = "cercle";
    static final String CERCLE_CODE = "cercleCode";
    static final String COMMUNE = "commune";
    static final String COMMUNE_CODE = "communeCode";
    static final String LOCALITY = "locality";
    static final String ORIGIN_COUNTRY = "originCountry";
    static final String ORIGIN_REGION = "originRegion";
    static final String RETURN_COUNTRY = "returnCountry";
    static final String TYPE = "type";
    static final String CONFLICT = "conflict";
    static final String INSECURITY = "insecurity";
    static final String DISASTER = "disaster";
    static final String POLITICAL = "political";
    static final String ECONOMIC = "economic";
    static final String OTHER = "otherReason";
    static final String ARRIVAL = "arrival";

    static final Counted IDP = new Counted("idp");
    static final Counted IDP_COLLECTIVE = new Counted("idpCollective");
    static final Counted IDP_INDIVIDUAL = new Counted("idpIndividual");
    static final Counted RETURNEE = new Counted("returnee");
    static final Counted REPATRIATE = new Counted("repatriate");
    static final Counted RETURNED_IDP = new Counted("returnedIdp");
    static final Counted MIGRANT = new Counted("migrant");

    /** The two columns in which a group is counted. */
    record Counted(String households, String individuals) {

        Counted(String group) {
            this(group + "Households", group + "Individuals");
        }
    }

    private static final Map<String, String> SYNONYMS = Map.ofEntries(
            entry("admin 0", "country"),
            entry("adm0", "country"),
            entry("adm 0", "country"),
            entry("pays", "country"),
            entry("admin 1", "adm1"),
            entry("admin1", "adm1"),
            entry("adm 1", "adm1"),
            entry("région", "adm1"),
            entry("admin 2", "adm2"),
            entry("admin2", "adm2"),
            entry("adm 2", "adm2"),
            entry("cercle", "adm2"),
            entry("cercles", "adm2"),
            entry("circle", "adm2"),
            entry("admin 3", "adm3"),
            entry("admin3", "adm3"),
            entry("adm 3", "adm3"),
            entry("commune", "adm3"),
            entry("communes", "adm3"),
            entry("p code", "code"),
            entry("pcode", "code"),
            entry("pcod", "code"),
            entry("codes", "code"),
            entry("personnes déplacées internes", "idp"),
            entry("personnes déplacées", "idp"),
            entry("déplacés internes", "idp"),
            entry("déplacés", "idp"),
            entry("internally displaced persons", "idp"),
            entry("internally displaced people", "idp"),
            entry("displaced persons", "idp"),
            entry("displaced people", "idp"),
            entry("idps", "idp"),
            entry("pdi", "idp"),
            entry("pdis", "idp"),
            entry("household", "hh"),
            entry("households", "hh"),
            entry("hhs", "hh"),
            entry("ménage", "hh"),
            entry("ménages", "hh"),
            entry("families", "hh"),
            entry("familles", "hh"),
            entry("individual", "ind"),
            entry("individuals", "ind"),
            entry("individu", "ind"),
            entry("individus", "ind"),
            entry("inds", "ind"),
            entry("persons", "ind"),
            entry("people", "ind"),
            entry("personnes", "ind"),
            entry("returnee", "ret"),
            entry("returnees", "ret"),
            entry("returned", "ret"),
            entry("retourné", "ret"),
            entry("retournés", "ret"),
            entry("retournées", "ret"),
            entry("repatriate", "rep"),
            entry("repatriates", "rep"),
            entry("repatriated", "rep"),
            entry("rapatriés", "rep"),
            entry("rapatrié", "rep"),
            entry("from abroad", "abroad"),
            entry("de l étranger", "abroad"),
            entry("étranger", "abroad"),
            entry("migrants", "migrant"),
            entry("origine", "origin"),
            entry("provenance", "origin"),
            entry("setting", "settings"),
            entry("cadre", "settings"),
            entry("collectif", "collective"),
            entry("déplacement", "displacement"),
            entry("raisons", "reason"),
            entry("raison", "reason"),
            entry("reasons", "reason"),
            entry("eco nomic", "economic"),
            entry("economique", "economic"),
            entry("politique", "political"),
            entry("conflit", "conflict"),
            entry("conflits", "conflict"),
            entry("insécurité", "insecurity"),
            entry("catastrophe naturelle", "natural disaster"),
            entry("catastrophes naturelles", "natural disaster"),
            entry("début", "start"),
            entry("principale", "main"),
            entry("enquête", "survey"),
            entry("autre", "other"),
            entry("autres", "other"));

    private static final Set<String> NOISE = Set.of(
            "total",
            "totaux",
            "no",
            "num",
            "number",
            "numbers",
            "nb",
            "nbr",
            "nbre",
            "nombre",
            "numéro",
            "n",
            "of",
            "the",
            "in",
            "de",
            "des",
            "du",
            "d",
            "la",
            "le",
            "les",
            "l",
            "dans",
            "en",
            "par",
            "area",
            "name",
            "nom",
            "fr",
            "estimated",
            "present",
            "majority");

    private BaselineLayout() {}

    static Layout layout() {
        return new Layout(
                List.of(
                        required(CERCLE, "Admin 2", "Cercle", "#adm2+name", "#adm2"),
                        optional(CERCLE_CODE, "Admin 2 pcode", "Code cercle", "#adm2+code"),
                        optional(REGION, "Admin 1", "Région", "region", "#adm1+name", "#adm1"),
                        optional(REGION_CODE, "Admin 1 pcode", "Code région", "code region", "#adm1+code"),
                        optional(COMMUNE, "Admin 3", "Commune", "#adm3+name", "#adm3"),
                        optional(COMMUNE_CODE, "Admin 3 pcode", "Code commune", "#adm3+code"),
                        optional(
                                LOCALITY,
                                "Village",
                                "Site",
                                "Localité",
                                "Location",
                                "Locality",
                                "Quartier",
                                "#loc+name",
                                "#loc"),
                        required(
                                IDP.individuals(),
                                "Total No. of IDPs Ind.",
                                "PDI individus",
                                "Total IDPs",
                                "#affected+idps+ind",
                                "#affected+idps"),
                        optional(
                                IDP.households(), "Total No. of IDPs HH", "Nombre de ménages PDI", "#affected+idps+hh"),
                        optional(IDP_COLLECTIVE.individuals(), "No. of IDPs Ind. in collective settings"),
                        optional(IDP_COLLECTIVE.households(), "No. of IDPs HH in collective settings"),
                        optional(IDP_INDIVIDUAL.individuals(), "No. of IDPs Ind. Individual settings"),
                        optional(IDP_INDIVIDUAL.households(), "No. of IDPs HH in individual settings"),
                        optional(RETURNED_IDP.individuals(), "Num_Ret_IDP_IND", "PDI retournées individus"),
                        optional(RETURNED_IDP.households(), "Num_Ret_IDP_HH", "Ménages PDI retournés"),
                        optional(REPATRIATE.individuals(), "Num_RET_from_Abroad_IND", "Rapatriés individus"),
                        optional(REPATRIATE.households(), "Num_RET_from_Abroad_HH", "Ménages rapatriés"),
                        optional(
                                RETURNEE.individuals(),
                                "Total No. of Returnees Ind.",
                                "Total returnees",
                                "#affected+returnees+ind",
                                "#affected+returnees"),
                        optional(
                                RETURNEE.households(),
                                "Total No. of Returnees HH.",
                                "Ménages retournés",
                                "#affected+returnees+hh"),
                        optional(MIGRANT.individuals(), "Total No. Migrant individuals"),
                        optional(MIGRANT.households(), "Total No. Migrant households"),
                        optional(
                                SNAPSHOT_DATE,
                                "Snapshot Date",
                                "Date",
                                "Date de référence",
                                "Reference date",
                                "Date de situation",
                                "#date+occurred",
                                "#date",
                                "#date+reported"),
                        optional(
                                SURVEY_DATE,
                                "Survey Date",
                                "Date d'enquête",
                                "Date de collecte",
                                "Collection date",
                                "#date+survey",
                                "#date+collected"),
                        optional(ROUND, "RoundNo", "Round", "Ronde", "Tour", "#meta+round", "#event+round"),
                        optional(
                                ORIGIN_COUNTRY,
                                "Country of Origin of IDP",
                                "Country of Origin",
                                "#country+name+origin",
                                "#country+origin"),
                        optional(
                                ORIGIN_REGION,
                                "Admin 1 Area of Origin of IDP",
                                "Région d'origine",
                                "region origin",
                                "#adm1+name+origin",
                                "#adm1+origin"),
                        optional(
                                RETURN_COUNTRY,
                                "Admin_0_origin_majority_RET_from_Abroad",
                                "admin_0_pcode_origin_majority_ret_from_abroad",
                                "Pays de provenance des rapatriés"),
                        optional(
                                TYPE,
                                "Type of Displacement",
                                "Reason for displacement",
                                "Raison du déplacement",
                                "Cause",
                                "#cause"),
                        optional(CONFLICT, "Conflict"),
                        optional(INSECURITY, "Insecurity"),
                        optional(DISASTER, "Natural Disaster"),
                        optional(POLITICAL, "Political reasons", "Political"),
                        optional(ECONOMIC, "Economic reasons", "Economic"),
                        optional(OTHER, "Other reason", "Other"),
                        optional(ARRIVAL, "Main displacement start date", "Displacement start date", "#date+start")),
                SYNONYMS,
                NOISE);
    }
}
