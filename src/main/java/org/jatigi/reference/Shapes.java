package org.jatigi.reference;

import org.jatigi.dataset.Shape;

/** What can be read of the records of reference data that are in memory. */
public final class Shapes {

    public static final Shape<Point> POINT =
            Shape.<Point>of("Point").value("lat", Point::lat).value("lon", Point::lon);

    public static final Shape<Period> PERIOD =
            Shape.<Period>of("Period").value("start", Period::start).value("end", Period::end);

    public static final Shape<OrganisationName> ORGANISATION_NAME =
            Shape.<OrganisationName>of("OrganisationName").value("acronym", OrganisationName::acronym);

    public static final Shape<ReleaseLink> RELEASE_LINK = Shape.<ReleaseLink>of("ReleaseLink")
            .value("id", ReleaseLink::id)
            .value("title", ReleaseLink::title)
            .value("state", ReleaseLink::state);

    public static final Shape<Area> AREA = Shape.<Area>of("Area")
            .value("id", Area::id)
            .value("edition", Area::edition)
            .value("level", Area::level)
            .value("code", Area::code)
            .value("scheme", Area::scheme)
            .value("nameFr", Area::nameFr)
            .value("nameEn", Area::nameEn)
            .value("otherNames", Area::otherNames)
            .self("parent", Area::parent)
            .value("validFrom", Area::validFrom)
            .value("validTo", Area::validTo)
            .one("point", Area::point, POINT)
            .value("isoCode", Area::isoCode)
            .value("standing", Area::standing)
            .value("source", Area::source);

    static final Shape<Place> PLACE = Shape.<Place>of("Place")
            .value("id", Place::id)
            .value("code", Place::code)
            .value("nameFr", Place::nameFr)
            .value("otherNames", Place::otherNames)
            .value("type", Place::type)
            .one("area", Place::area, AREA)
            .one("point", Place::point, POINT);

    static final Shape<PlaceMatch> PLACE_MATCH = Shape.<PlaceMatch>of("PlaceMatch")
            .value("confidence", PlaceMatch::confidence)
            .one("area", PlaceMatch::area, AREA)
            .one("place", PlaceMatch::place, PLACE);

    static final Shape<PcodeTranslation> TRANSLATION = Shape.<PcodeTranslation>of("PcodeTranslation")
            .value("code", PcodeTranslation::code)
            .one("from", PcodeTranslation::from, AREA)
            .many(
                    "to",
                    PcodeTranslation::to,
                    Shape.<AreaShare>of("AreaShare")
                            .value("weight", AreaShare::weight)
                            .one("area", AreaShare::area, AREA))
            .value("problem", PcodeTranslation::problem);

    private Shapes() {}
}
