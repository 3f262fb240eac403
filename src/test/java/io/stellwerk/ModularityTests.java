package io.stellwerk;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

/** Every module uses only what its package-info allows, only what others show, and never in a circle. */
class ModularityTests {

    @Test
    void modulesCallOnlyTheModulesTheyMay() {
        ApplicationModules.of(Stellwerk.class).verify();
    }

    /** Test classes come first on the class path: a package-info there would hide what the module's own one forbids. */
    @Test
    void noTestHidesWhatAModuleDeclares() throws IOException {
        var all = new ClassFileImporter().importPackages("io.stellwerk").getPackage("io.stellwerk");
        for (JavaPackage each : all.getSubpackagesInTree()) {
            var file = each.getName().replace('.', '/') + "/package-info.class";
            assertThat(Collections.list(getClass().getClassLoader().getResources(file)))
                    .as(file)
                    .hasSizeLessThan(2);
        }
    }
}
