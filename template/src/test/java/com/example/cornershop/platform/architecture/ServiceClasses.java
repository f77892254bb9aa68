package com.example.cornershop.platform.architecture;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;

/** The classes of the service, without its tests; read once, which takes seconds, for all who have rules for them. */
public final class ServiceClasses {
    public static final String ROOT =
            ServiceClasses.class.getPackageName().replaceFirst("\\.platform\\..*", "");

    private ServiceClasses() {}

    public static JavaClasses all() {
        return Imported.CLASSES;
    }

    private static final class Imported {
        static final JavaClasses CLASSES = new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages(ROOT);
    }
}
