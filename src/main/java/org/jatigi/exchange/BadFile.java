package org.jatigi.exchange;

import org.jatigi.vocabulary.Refusal;
import org.jatigi.vocabulary.Text;

/** Why a file as a whole is refused, in sentences that say what to do. */
final class BadFile {

    private BadFile() {}

    static Refusal empty() {
        return invalid("Le fichier est vide.", "The file is empty.");
    }

    static Refusal otherKind(String what) {
        return invalid(
                "Ce fichier n'est pas un tableau que Jatigi sait lire : c'est %s. Envoyez un classeur .xlsx, un CSV ou un JSON."
                        .formatted(what),
                "This is no table that Jatigi can read: it is %s. Send an .xlsx workbook, a CSV or a JSON file."
                        .formatted(what));
    }

    static Refusal encrypted() {
        return invalid(
                "Le classeur est protégé par un mot de passe. Enregistrez-le sans mot de passe et envoyez-le de nouveau.",
                "The workbook is protected by a password. Save it without one and send it again.");
    }

    static Refusal oldWorkbook() {
        return invalid(
                "C'est un ancien classeur .xls. Enregistrez-le au format .xlsx et envoyez-le de nouveau.",
                "This is an old .xls workbook. Save it as .xlsx and send it again.");
    }

    static Refusal macros() {
        return invalid(
                "Le classeur contient des macros. Enregistrez-le au format .xlsx, sans macros, et envoyez-le de nouveau.",
                "The workbook contains macros. Save it as .xlsx, without macros, and send it again.");
    }

    static Refusal externalLinks() {
        return invalid(
                "Le classeur est lié à d'autres classeurs. Rompez les liaisons (coller les valeurs) et envoyez-le de nouveau.",
                "The workbook is linked to other workbooks. Break the links (paste values) and send it again.");
    }

    static Refusal truncated() {
        return invalid(
                "Le fichier est incomplet ou abîmé ; il n'a pas pu être lu jusqu'au bout. Enregistrez-le et envoyez-le de nouveau.",
                "The file is incomplete or damaged; it could not be read to its end. Save it and send it again.");
    }

    static Refusal unreadable(String where) {
        return invalid(
                "Le fichier ne peut pas être lu : %s est mal formé.".formatted(where),
                "The file cannot be read: %s is malformed.".formatted(where));
    }

    static Refusal noTable() {
        return invalid("Le fichier ne contient aucune ligne de données.", "The file contains no rows of data.");
    }

    static Refusal bomb(long limit) {
        return tooLarge(
                "Une fois décompressé, le fichier dépasse ce qu'un vrai tableau contient ; il n'est pas lu.",
                "Once unpacked the file is larger than a real table would be; it is not read.",
                limit);
    }

    static Refusal tooManyBytes(long limit) {
        return tooLarge(
                "Le fichier dépasse la taille permise de %d Mio. Partagez-le en plusieurs fichiers."
                        .formatted(limit >> 20),
                "The file exceeds the permitted size of %d MiB. Split it into several files.".formatted(limit >> 20),
                limit);
    }

    static Refusal tooManyRows(long limit) {
        return tooLarge(
                "Le fichier a plus de %d lignes. Partagez-le en plusieurs fichiers.".formatted(limit),
                "The file has more than %d rows. Split it into several files.".formatted(limit),
                limit);
    }

    static Refusal tooManyColumns(long limit) {
        return tooLarge(
                "Le fichier a plus de %d colonnes. Supprimez celles qui sont vides et envoyez-le de nouveau."
                        .formatted(limit),
                "The file has more than %d columns. Delete the empty ones and send it again.".formatted(limit),
                limit);
    }

    static Refusal tooManyCells(long limit) {
        return tooLarge(
                "Le fichier a plus de %d cellules. Partagez-le en plusieurs fichiers.".formatted(limit),
                "The file has more than %d cells. Split it into several files.".formatted(limit),
                limit);
    }

    private static Refusal invalid(String fr, String en) {
        return new Refusal.Invalid(new Text(fr, en));
    }

    private static Refusal tooLarge(String fr, String en, long limit) {
        return new Refusal.TooLarge(new Text(fr, en), limit);
    }
}
