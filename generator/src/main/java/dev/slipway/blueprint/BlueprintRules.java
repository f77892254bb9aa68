package dev.slipway.blueprint;

/** Everything that a blueprint must be, whatever the template. */
public final class BlueprintRules {

    private BlueprintRules() {
    }

    public static void check(Blueprint blueprint, Problems problems) {
        new ServiceRules(problems).check(blueprint.service());
        new ResourceRules(problems).check(blueprint.resources());
    }
}
