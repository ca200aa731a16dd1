/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import java.util.HashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;

import org.eclipse.emf.ecore.EStructuralFeature;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.units.Quantity;

/**
 * Puts facts that a file states into the fields that a kind of record has for them: the wavelength and the tube of a
 * diffraction measurement, element and edge of an absorption spectrum, the mass of a thermal analysis, the laser of a Raman
 * spectrum, voltage and pixel size of a picture.
 */
final class FieldsOfFacts {

	/**
	 * Where a fact goes.
	 *
	 * @param key key of the fact
	 * @param feature name of the field
	 * @param unit unit of the fact where it is a number, "" where it is a text
	 */
	private record Field(String key, String feature, String unit) {
	}

	private static final List<Field> FIELDS = List.of(new Field(Keys.ANODE, "anode", ""),
			new Field(Keys.WAVELENGTH, "wavelength", "Å"), new Field(Keys.TUBE_VOLTAGE, "tubeVoltage", "kV"),
			new Field(Keys.TUBE_CURRENT, "tubeCurrent", "mA"), new Field(Keys.STEP_SIZE, "stepSize", "°"),
			new Field(Keys.TIME_PER_STEP, "timePerStep", "s"), new Field(Keys.BEAMLINE, "beamline", ""),
			new Field(Keys.MONOCHROMATOR, "monochromator", ""), new Field(Keys.ELEMENT, "element", ""),
			new Field(Keys.EDGE, "edge", ""), new Field(Keys.EDGE_ENERGY, "edgeEnergy", "eV"),
			new Field(Keys.SAMPLE_MASS, "sampleMass", "mg"), new Field(Keys.PHOTON_ENERGY, "photonEnergy", "eV"),
			new Field(Keys.PASS_ENERGY, "passEnergy", "eV"), new Field(Keys.LASER_WAVELENGTH, "laserWavelength", "nm"),
			new Field(Keys.LASER_POWER, "laserPower", "mW"), new Field(Keys.OBJECTIVE, "objective", ""),
			new Field(Keys.GRATING, "grating", "1/mm"), new Field(Keys.ACQUISITION_TIME, "acquisitionTime", "s"),
			new Field(Keys.ACCUMULATIONS, "accumulations", ""), new Field(Keys.DETECTOR, "detector", ""),
			new Field(Keys.SCANS, "scans", ""), new Field(Keys.RESOLUTION, "resolution", "1/cm"),
			new Field(Keys.BEAM_SPLITTER, "beamSplitter", ""), new Field(Keys.NUCLEUS, "nucleus", ""),
			new Field(Keys.OBSERVE_FREQUENCY, "frequency", "MHz"), new Field(Keys.PULSE_SEQUENCE, "pulseSequence", ""),
			new Field(Keys.SPINNING_RATE, "spinningRate", "kHz"), new Field(Keys.ACCELERATING_VOLTAGE, "acceleratingVoltage", "kV"),
			new Field(Keys.BEAM_CURRENT, "beamCurrent", "nA"), new Field(Keys.MAGNIFICATION, "magnification", ""),
			new Field(Keys.WORKING_DISTANCE, "workingDistance", "mm"), new Field(Keys.PIXEL_SIZE, "pixelSize", "nm"),
			new Field(Keys.FIELD_WIDTH, "fieldWidth", "µm"));

	private FieldsOfFacts() {
	}

	/** Fills the fields that the record has; the keys of the facts that found one. */
	static Set<String> fill(Measurement measurement, Metadata facts) {
		Set<String> filled = new HashSet<>();
		for (Field field : FIELDS) {
			EStructuralFeature feature = measurement.eClass().getEStructuralFeature(field.feature());
			if (feature != null && fill(measurement, feature, field, facts)) {
				filled.add(field.key());
			}
		}
		return filled;
	}

	private static boolean fill(Measurement measurement, EStructuralFeature feature, Field field, Metadata facts) {
		Class<?> type = feature.getEType().getInstanceClass();
		OptionalDouble number = facts.number(field.key());
		if (type == String.class && field.unit().isEmpty()) {
			facts.text(field.key()).ifPresent(text -> measurement.eSet(feature, text));
			return facts.text(field.key()).isPresent();
		}
		if ((type == Integer.class || type == int.class) && number.isPresent() && isCount(number.getAsDouble())) {
			measurement.eSet(feature, (int) number.getAsDouble());
			return true;
		}
		if (type == Quantity.class && number.isPresent() && Double.isFinite(number.getAsDouble())) {
			measurement.eSet(feature, Quantity.of(number.getAsDouble(), field.unit()));
			return true;
		}
		return false;
	}

	private static boolean isCount(double number) {
		return number > 0 && number <= Integer.MAX_VALUE && number == Math.rint(number);
	}
}
