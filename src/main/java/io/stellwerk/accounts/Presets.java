package io.stellwerk.accounts;

import org.springframework.data.repository.Repository;

interface Presets extends Repository<Preset, Long> {

    Preset getByBuiltIn(BuiltInPreset builtIn);
}
