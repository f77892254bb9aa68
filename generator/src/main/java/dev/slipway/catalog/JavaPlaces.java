package dev.slipway.catalog;

import java.util.List;

/** Where the template names its Java release: every one of these texts stands exactly once in its file. */
public record JavaPlaces(int release, List<Place> places) {

    public JavaPlaces {
        places = List.copyOf(places);
    }

    public record Place(String file, String text) {
    }
}
