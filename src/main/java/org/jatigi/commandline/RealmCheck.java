package org.jatigi.commandline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jatigi.vocabulary.Language;
import org.jatigi.vocabulary.Text;

/**
 * The command {@code realm check}: compares the realm that runs with the file it was made from.
 *
 * <p>Whoever can change a policy in Keycloak can open every door of the service; this is how that is noticed. It prints one line
 * per difference and nothing where there is none.
 */
final class RealmCheck implements Command {

    /** What the command answers to the shell. */
    static final int SAME = 0;

    static final int DIFFERENT = 1;
    static final int NOT_CHECKED = 2;

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern VARIABLE = Pattern.compile("\\$\\{([A-Z_]+):([^}]*)}");
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");

    private final Map<String, String> environment;
    private final Language language;

    RealmCheck() {
        this(System.getenv());
    }

    RealmCheck(Map<String, String> environment) {
        this.environment = environment;
        this.language = Language.accepted(
                environment.getOrDefault("LANG", "").replace('_', '-').replaceAll("[.].*", ""));
    }

    @Override
    public String name() {
        return "realm check";
    }

    @Override
    public String summary() {
        return "compare the running realm with its file / comparer le royaume en service avec son fichier";
    }

    /**
     * Compares, and says each difference.
     *
     * @param arguments {@code --demo} or {@code --shipped} say which file is meant (else the demo on this machine, and what is
     *     shipped anywhere else), {@code --with <file>} lays a file of one's own over it, such as the one with the partners' clients
     * @return 0 where nothing differs, 1 where something does, 2 where it could not be found out
     */
    @Override
    public int run(List<String> arguments, Consumer<String> output) {
        try {
            var differences = differences(arguments);
            differences.forEach(difference -> output.accept(difference.in(language)));
            return differences.isEmpty() ? SAME : DIFFERENT;
        } catch (RunningRealm.Unanswered refused) {
            var why = refused.getMessage();
            output.accept(new Text("non vérifié : " + why, "not checked: " + why).in(language));
            return NOT_CHECKED;
        } catch (IOException failure) {
            output.accept(new Text("non vérifié : " + failure, "not checked: " + failure).in(language));
            return NOT_CHECKED;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return NOT_CHECKED;
        }
    }

    private List<Text> differences(List<String> arguments) throws IOException, InterruptedException {
        var port = environment.getOrDefault("JATIGI_KEYCLOAK_PORT", "8180");
        var keycloak = URI.create(environment.getOrDefault("JATIGI_KEYCLOAK_URL", "http://localhost:" + port));
        boolean here = keycloak.getHost() != null && THIS_MACHINE.contains(keycloak.getHost());
        boolean demo = arguments.contains("--demo") || (here && !arguments.contains("--shipped"));
        var running = new RunningRealm(
                keycloak,
                environment.getOrDefault("JATIGI_KEYCLOAK_REALM", "jatigi"),
                environment.getOrDefault("JATIGI_KEYCLOAK_ADMIN", "admin"),
                environment.getOrDefault("JATIGI_KEYCLOAK_ADMIN_PASSWORD", here ? "jatigi" : ""));
        var file = JSON.readTree(filled(file(arguments, demo).toString(), here));
        return RealmDrift.between(file, running.describe());
    }

    private ObjectNode file(List<String> arguments, boolean demo) throws IOException {
        var file = demo ? RealmFile.demo() : RealmFile.shipped();
        int with = arguments.indexOf("--with");
        if (with >= 0 && with + 1 < arguments.size()) {
            file = RealmFile.merge(file, (ObjectNode) JSON.readTree(new File(arguments.get(with + 1))));
        }
        return file;
    }

    /** The file with its variables replaced, as Keycloak replaced them when it imported it. */
    private String filled(String file, boolean here) {
        var port = environment.getOrDefault("JATIGI_PORT", "8080");
        var local = here ? Map.of("JATIGI_CONSOLE_URL", "http://localhost:" + port) : Map.<String, String>of();
        return VARIABLE.matcher(file).replaceAll(variable -> {
            var otherwise = local.getOrDefault(variable.group(1), variable.group(2));
            return Matcher.quoteReplacement(environment.getOrDefault(variable.group(1), otherwise));
        });
    }
}
