/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.biologic;

import java.util.Optional;
import java.util.OptionalDouble;

import org.glovebox.api.data.Metadata;
import org.glovebox.importers.internal.LittleEndian;

/** What the settings module of a {@code .mpr} file says about the cell and the technique. */
final class MprSettings {

	/** What EC-Lab fills in for masses and areas that nobody typed. */
	private static final float EMPTY = 0.001f;

	private static final int COMMENT = 0x0007;
	private static final int ACTIVE_MASS = 0x0107;
	private static final int ELECTRONS = 0x011B;
	private static final int ELECTRODE_MATERIAL = 0x011E;
	private static final int ELECTROLYTE = 0x01C0;
	private static final int AREA = 0x0211;
	private static final int REFERENCE = 0x0215;
	private static final int CHARACTERISTIC_MASS = 0x024C;
	private static final int CHARACTERISTIC_MASS_UNIT = 0x0251;
	private static final int CAPACITY = 0x025C;

	private final MprModule module;
	private final LittleEndian data;

	MprSettings(MprModule module) {
		this.module = module;
		this.data = module.data();
	}

	/** The code of the technique, or -1 in an empty module. */
	int techniqueCode() {
		return data.has(0, 1) ? data.u1(0) : -1;
	}

	Optional<EcLabTechnique> technique() {
		return EcLabTechnique.ofCode(techniqueCode());
	}

	Optional<String> comment() {
		return PascalText.at(data, COMMENT);
	}

	/** Mass of active material in mg, where somebody typed one. */
	OptionalDouble activeMass() {
		return typed(ACTIVE_MASS);
	}

	/** Electrode area in cm2, where somebody typed one. */
	OptionalDouble area() {
		return typed(AREA);
	}

	private OptionalDouble typed(int offset) {
		return data.has(offset, 4) && data.f4(offset) > 0 && data.f4(offset) != EMPTY ? single(offset)
				: OptionalDouble.empty();
	}

	/** All that is known of the module, under the names of EC-Lab's text export. */
	Metadata original() {
		Metadata.Builder all = Metadata.builder();
		if (techniqueCode() >= 0) {
			all.put("Technique code", techniqueCode());
		}
		technique().ifPresent(technique -> all.put("Technique", technique.title()));
		text(all, "Comments", COMMENT);
		text(all, "Electrode material", ELECTRODE_MATERIAL);
		text(all, "Electrolyte", ELECTROLYTE);
		text(all, "Reference electrode", REFERENCE);
		number(all, "Mass of active material (mg)", ACTIVE_MASS);
		number(all, "at x", 0x010B);
		number(all, "Molecular weight of active material (at x = 0) (g/mol)", 0x010F);
		number(all, "Atomic weight of intercalated ion (g/mol)", 0x0113);
		number(all, "Acquisition started at xo", 0x0117);
		if (data.has(ELECTRONS, 2)) {
			all.put("Number of e- transfered per intercalated ion", data.u2(ELECTRONS));
		}
		number(all, "Electrode surface area (cm2)", AREA);
		if (data.has(CHARACTERISTIC_MASS_UNIT, 1)) {
			int unit = data.u1(CHARACTERISTIC_MASS_UNIT);
			number(all, unit == 1 ? "Characteristic mass (g)" : unit == 2 ? "Characteristic mass (mg)"
					: "Characteristic mass (unit " + unit + ")", CHARACTERISTIC_MASS);
		}
		number(all, "Battery capacity (mA.h)", CAPACITY);
		return all.build();
	}

	/** The parameters of the technique, where its layout is known. */
	Optional<Metadata> parameters() {
		return MprParameters.read(module, techniqueCode());
	}

	private void text(Metadata.Builder all, String name, int offset) {
		PascalText.at(data, offset).ifPresent(text -> all.put(name, text));
	}

	private void number(Metadata.Builder all, String name, int offset) {
		single(offset).ifPresent(value -> all.put(name, value));
	}

	/** A single-precision number in its shortest decimal form. */
	private OptionalDouble single(int offset) {
		return data.has(offset, 4) && Float.isFinite(data.f4(offset))
				? OptionalDouble.of(Double.parseDouble(Float.toString(data.f4(offset))))
				: OptionalDouble.empty();
	}
}
