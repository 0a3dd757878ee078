package org.jatigi.local;

import static org.jatigi.local.DemoWork.done;

import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.jatigi.persistence.Rows;

/** The two invented partner NGOs of the demo. They exist in no other installation. */
@ApplicationScoped
class DemoOrganisations implements DemoData {

    private static final String ADD = """
            insert into organisation (acronym, name_fr, name_en, type, tier, synthetic, source)
            values ($1, $2, $3, 'NATIONAL_NGO', 'NATIONAL', true, 'invented for demonstration')
                on conflict (acronym) do nothing
            """;

    private final Rows rows;

    DemoOrganisations(Rows rows) {
        this.rows = rows;
    }

    @Override
    public int order() {
        return 10;
    }

    @Override
    public void load() {
        done(() -> rows.write(
                DemoPeople.ADMINISTRATOR,
                connection -> connection
                        .preparedQuery(ADD)
                        .executeBatch(List.of(
                                Tuple.of("TERIYA", "Teriya (ONG inventée)", "Teriya (invented NGO)"),
                                Tuple.of("SINIYA", "Siniya (ONG inventée)", "Siniya (invented NGO)")))));
    }
}
