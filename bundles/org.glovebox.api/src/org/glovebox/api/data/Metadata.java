/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.data;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Ordered, immutable settings and facts that a file holds beside its numbers. Known facts have keys from the vocabulary
 * ({@link Keys}); all others are kept under the nested key {@link Keys#ORIGINAL} with the file's own names.
 * Values are {@code String}, {@code Double}, {@code Long}, {@code Boolean}, {@code Metadata} or a {@code List} of
 * these.
 */
public final class Metadata {

	/** Metadata without entries. */
	public static final Metadata EMPTY = new Builder().build();

	private final Map<String, Object> entries;

	private Metadata(Map<String, Object> entries) {
		this.entries = Collections.unmodifiableMap(new LinkedHashMap<>(entries));
	}

	/** The entries in their order; nested {@code Metadata} for groups. */
	public Map<String, Object> entries() {
		return entries;
	}

	public boolean isEmpty() {
		return entries.isEmpty();
	}

	/** The value of a key as text, where there is one. */
	public Optional<String> text(String key) {
		return Optional.ofNullable(entries.get(key)).map(String::valueOf);
	}

	/** The value of a key as a number, where it is one. */
	public OptionalDouble number(String key) {
		return entries.get(key) instanceof Number n ? OptionalDouble.of(n.doubleValue()) : OptionalDouble.empty();
	}

	/** The group under a key; empty where there is none. */
	public Metadata group(String key) {
		return entries.get(key) instanceof Metadata m ? m : EMPTY;
	}

	/** A builder that starts with these entries. */
	public Builder toBuilder() {
		Builder builder = new Builder();
		builder.map.putAll(entries);
		return builder;
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Metadata with these entries, in their order.
	 *
	 * @param entries values of the kinds that metadata may hold
	 */
	public static Metadata of(Map<String, Object> entries) {
		return new Metadata(entries);
	}

	@Override
	public String toString() {
		return entries.toString();
	}

	@Override
	public boolean equals(@org.eclipse.jdt.annotation.Nullable Object other) {
		return other instanceof Metadata that && entries.equals(that.entries);
	}

	@Override
	public int hashCode() {
		return entries.hashCode();
	}

	/** Keys of facts that every technique shares; units are fixed. */
	public static final class Keys {
		/** Maker and model of the instrument. */
		public static final String INSTRUMENT = "instrument";
		/** Serial number of the instrument. */
		public static final String SERIAL_NUMBER = "serialNumber";
		/** Software that wrote the file, with version. */
		public static final String SOFTWARE = "software";
		/** Channel of a multi-channel instrument. */
		public static final String CHANNEL = "channel";
		/** Who measured. */
		public static final String OPERATOR = "operator";
		/** Name that the user gave the sample or test. */
		public static final String SAMPLE = "sample";
		/** Remarks that the user typed. */
		public static final String COMMENT = "comment";
		/** Start of the measurement, ISO 8601; with an offset only where the file states one. */
		public static final String STARTED = "started";
		/** End of the measurement, ISO 8601, as {@link #STARTED}. */
		public static final String ENDED = "ended";
		/** Name of the test procedure or schedule. */
		public static final String PROCEDURE = "procedure";
		/** Active mass in mg, as typed into the instrument. */
		public static final String ACTIVE_MASS = "activeMass_mg";
		/** Electrode area in cm2, as typed into the instrument. */
		public static final String AREA = "area_cm2";
		/** Temperature of the sample in °C, where it is the same for all rows. */
		public static final String TEMPERATURE = "temperature_degC";
		/** Wavelength of the radiation in Å; of an X-ray tube that of K-alpha 1. */
		public static final String WAVELENGTH = "wavelength_A";
		/** Wavelength of K-alpha 2 in Å. */
		public static final String WAVELENGTH_2 = "wavelengthKAlpha2_A";
		/** Intensity of K-alpha 2 over that of K-alpha 1; 0 where a monochromator leaves K-alpha 1 alone. */
		public static final String WAVELENGTH_RATIO = "kAlpha2Ratio";
		/** Element symbol of the anode of an X-ray tube. */
		public static final String ANODE = "anode";
		/** Voltage of an X-ray tube in kV. */
		public static final String TUBE_VOLTAGE = "tubeVoltage_kV";
		/** Current of an X-ray tube in mA. */
		public static final String TUBE_CURRENT = "tubeCurrent_mA";
		/** What was moved in a scan, as the instrument names it. */
		public static final String SCAN_AXIS = "scanAxis";
		/** Distance of two points of a scan in degrees. */
		public static final String STEP_SIZE = "stepSize_deg";
		/** Counting time of a point in s; of a detector strip the time that all its channels counted together. */
		public static final String TIME_PER_STEP = "timePerStep_s";
		/** Unit of the intensities as the file states it, such as "counts" or "cps". */
		public static final String INTENSITY_UNIT = "intensityUnit";
		/** Symbol of the absorbing element. */
		public static final String ELEMENT = "element";
		/** Absorption edge in the notation of IUPAC, such as "K" or "L3". */
		public static final String EDGE = "edge";
		/** Energy of the absorption edge in eV, as the file states it. */
		public static final String EDGE_ENERGY = "edgeEnergy_eV";
		/** By how much a program was told to shift energies, in eV; the column of the energy is not shifted. */
		public static final String ENERGY_SHIFT = "energyShift_eV";
		/** Synchrotron or other facility. */
		public static final String FACILITY = "facility";
		/** Beamline of a facility. */
		public static final String BEAMLINE = "beamline";
		/** Crystal of a monochromator, such as "Si 111". */
		public static final String MONOCHROMATOR = "monochromator";
		/** Lattice spacing of a monochromator in Å. */
		public static final String LATTICE_SPACING = "latticeSpacing_A";
		/** Mass of the sample in mg, as typed into the instrument. */
		public static final String SAMPLE_MASS = "sampleMass_mg";
		/** Energy of the photons that a photoelectron spectrum was excited with, in eV. */
		public static final String PHOTON_ENERGY = "photonEnergy_eV";
		/** Pass energy of an electron analyser in eV. */
		public static final String PASS_ENERGY = "passEnergy_eV";
		/** Wavelength of a laser in nm. */
		public static final String LASER_WAVELENGTH = "laserWavelength_nm";
		/** Power of a laser on the sample in mW. */
		public static final String LASER_POWER = "laserPower_mW";
		/** Objective of a microscope. */
		public static final String OBJECTIVE = "objective";
		/** Lines of a grating per mm. */
		public static final String GRATING = "grating_per_mm";
		/** Time in s that one spectrum was collected, of one accumulation. */
		public static final String ACQUISITION_TIME = "acquisitionTime_s";
		/** How many spectra were added by the instrument. */
		public static final String ACCUMULATIONS = "accumulations";
		/** Detector, as the instrument names it. */
		public static final String DETECTOR = "detector";
		/** How many scans of an interferometer or pulses of a magnetic resonance experiment were added. */
		public static final String SCANS = "scans";
		/** Resolution of a spectrum in 1/cm. */
		public static final String RESOLUTION = "resolution_per_cm";
		/** Beam splitter of an interferometer. */
		public static final String BEAM_SPLITTER = "beamSplitter";
		/** Nucleus observed in magnetic resonance, such as "1H". */
		public static final String NUCLEUS = "nucleus";
		/** Frequency observed in magnetic resonance, in MHz. */
		public static final String OBSERVE_FREQUENCY = "observeFrequency_MHz";
		/** Pulse sequence of magnetic resonance. */
		public static final String PULSE_SEQUENCE = "pulseSequence";
		/** Place of a spectrum along x in µm, as the stage gave it. */
		public static final String POSITION_X = "positionX_um";
		/** Place of a spectrum along y in µm. */
		public static final String POSITION_Y = "positionY_um";
		/** Place of a spectrum along z, the depth, in µm. */
		public static final String POSITION_Z = "positionZ_um";
		/** Rate of magic-angle spinning in kHz. */
		public static final String SPINNING_RATE = "spinningRate_kHz";
		/** Accelerating voltage of an electron microscope in kV. */
		public static final String ACCELERATING_VOLTAGE = "acceleratingVoltage_kV";
		/** Current of an electron beam in nA. */
		public static final String BEAM_CURRENT = "beamCurrent_nA";
		/** Magnification, as the microscope states it for its own screen or print. */
		public static final String MAGNIFICATION = "magnification";
		/** Working distance of an electron microscope in mm. */
		public static final String WORKING_DISTANCE = "workingDistance_mm";
		/** Width of a pixel on the sample in nm. */
		public static final String PIXEL_SIZE = "pixelSize_nm";
		/** Width of a picture on the sample in µm. */
		public static final String FIELD_WIDTH = "fieldWidth_um";
		/** Group of everything else, under the file's own names. */
		public static final String ORIGINAL = "original";

		private Keys() {
		}
	}

	/** Collects entries in order. */
	public static final class Builder {
		private final Map<String, Object> map = new LinkedHashMap<>();

		private Builder() {
		}

		public Builder put(String key, String value) {
			map.put(key, value);
			return this;
		}

		public Builder put(String key, double value) {
			map.put(key, value);
			return this;
		}

		public Builder put(String key, long value) {
			map.put(key, value);
			return this;
		}

		public Builder put(String key, boolean value) {
			map.put(key, value);
			return this;
		}

		public Builder put(String key, Metadata value) {
			map.put(key, value);
			return this;
		}

		/** Adds a list of texts, numbers, booleans or groups. */
		public Builder put(String key, List<?> values) {
			map.put(key, Collections.unmodifiableList(new ArrayList<>(values)));
			return this;
		}

		public Metadata build() {
			return new Metadata(map);
		}
	}
}
