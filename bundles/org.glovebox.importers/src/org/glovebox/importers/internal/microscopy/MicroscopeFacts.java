/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.microscopy;

import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.importers.internal.Facts;
import org.glovebox.importers.internal.NumberText;
import org.glovebox.importers.internal.Timestamp;

/**
 * What the makers of microscopes write beside a picture.
 *
 * @param maker the maker
 * @param settings what was written
 * @param pixelWidth width of a pixel on the sample in m, {@code NaN} where it is not said
 * @param pixelHeight its height
 */
record MicroscopeFacts(String maker, Settings settings, double pixelWidth, double pixelHeight) {

	private static final double NANO = 1e9;

	/** Puts facts that all have; lengths in m, current in A, voltage in V. */
	private static void common(Facts facts, double volts, double amperes, double workingDistance, double magnification,
			double fieldWidth) {
		facts.positive(Keys.ACCELERATING_VOLTAGE, volts / 1000).positive(Keys.BEAM_CURRENT, amperes * NANO);
		facts.positive(Keys.WORKING_DISTANCE, workingDistance * 1000).positive(Keys.MAGNIFICATION, magnification);
		facts.positive(Keys.FIELD_WIDTH, fieldWidth * 1e6);
	}

	/** FEI and Thermo Fisher: sections with SI units. The magnification is that of the screen whose width is stated. */
	static MicroscopeFacts fei(Settings s, Facts facts) {
		String beam = s.text("Beam.Beam");
		String scan = s.text("Beam.Scan");
		double field = s.number("Scan.HorFieldsize", scan + ".HorFieldsize", beam + ".HFW");
		common(facts, s.number("Beam.HV", beam + ".HV"), s.number(beam + ".BeamCurrent"),
				s.number(beam + ".WD", "Stage.WorkingDistance"), s.number("Image.MagCanvasRealWidth") / field, field);
		String type = s.text("System.SystemType").replace("\"", "");
		facts.put(Keys.INSTRUMENT, type.isEmpty() ? "FEI" : "FEI " + type).put(Keys.SERIAL_NUMBER, s.text("System.Dnumber"));
		facts.put(Keys.SOFTWARE, s.text("System.Software")).put(Keys.OPERATOR, s.text("User.User"));
		facts.put(Keys.COMMENT, s.text("User.UserText"));
		facts.put(Keys.DETECTOR, (s.text("Detectors.Name") + " " + s.text("Detectors.Mode")).strip());
		facts.put(Keys.STARTED, Timestamp.iso(s.text("PrivateFei.TimeOfCreation"))
				.or(() -> Timestamp.iso(s.text("User.Date") + " " + s.text("User.Time"))).orElse(""));
		return new MicroscopeFacts("FEI", s, s.number("Scan.PixelWidth", scan + ".PixelWidth"),
				s.number("Scan.PixelHeight", scan + ".PixelHeight"));
	}

	/** Zeiss SmartSEM: codes with labels and units. */
	static MicroscopeFacts zeiss(Settings s, Facts facts) {
		double kilo = s.text("AP_MAG").matches(".*\\d\\s*[kK].*") ? 1000 : 1;
		boolean volts = s.text("AP_ACTUALKV", "AP_MANUALKV").matches(".*\\d\\s*V\\b.*");
		common(facts, s.number("AP_ACTUALKV", "AP_MANUALKV") * (volts ? 1 : 1000), amperes(s.text("AP_IPROBE", "AP_BEAM_CURRENT")),
				s.metres("mm", "AP_WD"), s.number("AP_MAG") * kilo, s.metres("µm", "AP_WIDTH"));
		facts.put(Keys.INSTRUMENT, ("Zeiss " + s.text("DP_SEM", "SV_INSTRUMENT_ID")).strip());
		facts.put(Keys.SERIAL_NUMBER, s.text("SV_SERIAL_NUMBER")).put(Keys.OPERATOR, s.text("SV_USER_NAME"));
		facts.put(Keys.DETECTOR, s.text("DP_DETECTOR_CHANNEL", "DP_DETECTOR_TYPE")).put(Keys.COMMENT, s.text("SV_USER_TEXT"));
		facts.put(Keys.STARTED, Timestamp.iso(s.text("AP_DATE") + " " + s.text("AP_TIME")).orElse(""));
		double pixel = s.metres("nm", "AP_IMAGE_PIXEL_SIZE", "AP_PIXEL_SIZE");
		return new MicroscopeFacts("Zeiss", s, pixel, pixel);
	}

	private static double amperes(String text) {
		double number = NumberText.leading(text).orElse(Double.NaN);
		String unit = text.replaceFirst("^[-+0-9.,eE\\s]+", "").strip();
		return switch (unit) {
		case "A" -> number;
		case "mA" -> number * 1e-3;
		case "µA", "uA" -> number * 1e-6;
		case "nA" -> number * 1e-9;
		case "pA" -> number * 1e-12;
		default -> Double.NaN;
		};
	}

	/** Hitachi: a text file beside the picture; pixel size in nm, working distance in µm. */
	static MicroscopeFacts hitachi(Settings s, Facts facts) {
		String p = "SemImageFile.";
		common(facts, s.number(p + "AcceleratingVoltage"), Double.NaN, s.metres("µm", p + "WorkingDistance"),
				s.number(p + "Magnification"), Double.NaN);
		facts.put(Keys.INSTRUMENT, ("Hitachi " + s.text(p + "InstructName", p + "InstrumentName")).strip());
		facts.put(Keys.SERIAL_NUMBER, s.text(p + "SerialNumber")).put(Keys.SAMPLE, s.text(p + "SampleName"));
		facts.put(Keys.DETECTOR, s.text(p + "SignalName", p + "Detector"));
		facts.put(Keys.STARTED, Timestamp.iso(s.text(p + "Date") + " " + s.text(p + "Time")).orElse(""));
		double pixel = s.metres("nm", p + "PixelSize");
		return new MicroscopeFacts("Hitachi", s, pixel, pixel);
	}

	/** JEOL: a text file beside the picture. A pixel is as wide as the scale bar is long over its length in pixels. */
	static MicroscopeFacts jeol(Settings s, Facts facts) {
		double pixel = s.metres("µm", "SM_MICRON_MARKER") / s.number("SM_MICRON_BAR");
		common(facts, s.number("CM_ACCEL_VOLT", "CM_ACCEL_VOLTAGE") * 1000, Double.NaN, s.metres("mm", "SM_WD"),
				s.number("CM_MAG"), Double.NaN);
		facts.put(Keys.INSTRUMENT, ("JEOL " + s.text("CM_INSTRUMENT")).strip()).put(Keys.OPERATOR, s.text("CM_OPERATOR"));
		facts.put(Keys.DETECTOR, s.text("CM_SIGNAL_NAME", "CM_SIGNAL")).put(Keys.SAMPLE, s.text("CM_TITLE"));
		facts.put(Keys.STARTED, Timestamp.iso(s.text("CM_DATE") + " " + s.text("CM_TIME")).orElse(""));
		return new MicroscopeFacts("JEOL", s, pixel, pixel);
	}

	/**
	 * JEOL SightX: XML in the description of the picture. The resolution that TIFF states is that of the camera, so in the
	 * image modes of a transmission microscope the size of a pixel is that over the magnification; pictures of diffraction
	 * and of scanning modes have none.
	 */
	static MicroscopeFacts sightX(Settings s, TiffFile.Picture picture, Facts facts) {
		boolean image = s.text("EosMode").equals("eosTEM") && s.text("ModeString").equals("MAG");
		double magnification = image ? s.number("SelectorValue") : Double.NaN;
		common(facts, s.number("AccelerationVoltage", "AcceleratingVoltage"), Double.NaN, Double.NaN, magnification, Double.NaN);
		facts.put(Keys.INSTRUMENT, ("JEOL " + picture.text(TiffTags.MODEL)).strip());
		facts.put(Keys.STARTED, Timestamp.iso(s.text("DateTime")).orElse(""));
		return new MicroscopeFacts("JEOL", s, metres(picture, TiffTags.X_RESOLUTION) / magnification,
				metres(picture, TiffTags.Y_RESOLUTION) / magnification);
	}

	private static double metres(TiffFile.Picture picture, int tag) {
		double unit = picture.number(TiffTags.RESOLUTION_UNIT, 2) == 3 ? 0.01 : 0.0254;
		return unit / picture.fraction(tag);
	}
}
