package org.jatigi.reference;

/** What kind of organisation it is: the types of OCHA, and those that Mali's coordination needs besides. */
public enum OrganisationType {
    UNITED_NATIONS,
    INTERNATIONAL_ORGANIZATION,
    INTERNATIONAL_NGO,
    NATIONAL_NGO,
    LOCAL_NGO,
    GOVERNMENT,
    /** A ministry's service in a region or a cercle. */
    DECENTRALIZED_TECHNICAL_SERVICE,
    TRADITIONAL_AUTHORITY,
    RED_CROSS_RED_CRESCENT,
    CIVIL_SOCIETY,
    DONOR,
    EMBASSY,
    DEVELOPMENT_PROGRAMME,
    ACADEMIC,
    PRIVATE_SECTOR,
    RELIGIOUS,
    MEDIA,
    MILITARY,
    OBSERVER,
    OTHER
}
