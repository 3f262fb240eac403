package io.stellwerk.accounts;

import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

interface Presets extends Repository<Preset, Long> {

    /** Written out because Spring Data would read "In" as a keyword. */
    @Query("select preset from Preset preset where preset.builtIn = ?1")
    Preset getByBuiltIn(BuiltInPreset builtIn);
}
