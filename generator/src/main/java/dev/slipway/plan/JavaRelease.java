package dev.slipway.plan;

import dev.slipway.catalog.JavaPlaces;

/** Puts another Java release into the places that the manifest names. */
final class JavaRelease {

    private final JavaPlaces places;
    private final int release;

    JavaRelease(JavaPlaces places, int release) {
        this.places = places;
        this.release = release;
    }

    String apply(String path, String text) {
        String changed = text;
        for (JavaPlaces.Place place : places.places()) {
            if (place.file().equals(path)) {
                changed = changed.replace(place.text(), place.text().replace("" + places.release(), "" + release));
            }
        }
        return changed;
    }
}
