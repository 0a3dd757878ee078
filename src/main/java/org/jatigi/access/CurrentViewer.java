package org.jatigi.access;

import jakarta.enterprise.context.RequestScoped;
import org.jatigi.vocabulary.Refusal;
import org.jspecify.annotations.Nullable;

/** The viewer of this request, put here by the transport once the token is known to be good. */
@RequestScoped
public class CurrentViewer {

    private volatile @Nullable Viewer viewer;
    private volatile @Nullable Bearing bearing;

    public void set(Viewer viewer, Bearing bearing) {
        this.viewer = viewer;
        this.bearing = bearing;
    }

    /** The viewer, or a refusal where nobody has shown a good token. */
    public Viewer get() {
        var known = viewer;
        if (known == null) {
            throw new Refusal.Unauthenticated();
        }
        return known;
    }

    /** The way to ask again, for a subscription, which outlives the permissions it began with. */
    public Bearing bearing() {
        var known = bearing;
        if (known == null) {
            throw new Refusal.Unauthenticated();
        }
        return known;
    }
}
