/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.core.drafting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.glovebox.api.data.Column;
import org.glovebox.api.data.Dataset;
import org.glovebox.api.data.Metadata;
import org.glovebox.api.data.Metadata.Keys;
import org.glovebox.api.data.Table;
import org.glovebox.api.data.Technique;
import org.glovebox.core.store.Sha256;
import org.glovebox.model.RecordFormat;
import org.glovebox.model.characterization.DiffractionMeasurement;
import org.glovebox.model.characterization.GenericMeasurement;
import org.glovebox.model.characterization.InfraredMeasurement;
import org.glovebox.model.characterization.Measurement;
import org.glovebox.model.characterization.MicroscopyMeasurement;
import org.glovebox.model.characterization.NmrMeasurement;
import org.glovebox.model.characterization.RamanMeasurement;
import org.glovebox.model.characterization.XrayAbsorptionMeasurement;
import org.glovebox.model.electrochemistry.GalvanostaticCycling;
import org.glovebox.model.electrochemistry.ImpedanceSpectroscopy;
import org.glovebox.model.notebook.AttachmentRole;
import org.glovebox.model.notebook.Setting;
import org.junit.jupiter.api.Test;

class MeasurementDrafterTest {

	private static final RawFile FILE = new RawFile("run 7.nda", Sha256.of(new byte[] { 7 }), 1234);

	private static Drafted<Measurement> draft(Technique technique, Metadata metadata) {
		Dataset data = new Dataset("test", technique, List.of(Table.of("", Column.of("voltage", "V", 1.0))), metadata);
		return new MeasurementDrafter("Ada", Instant.EPOCH).draft("neware-nda", data, FILE);
	}

	private static Map<String, String> settings(Measurement measurement) {
		return measurement.getSettings().stream().collect(Collectors.toMap(Setting::getName, Setting::getText));
	}

	@Test
	void whatTheFileSaysGoesToItsFieldAndTheRestToSettings() {
		Metadata metadata = Metadata.builder().put(Keys.SAMPLE, "cell 9").put(Keys.STARTED, "2024-05-17T10:30:00+02:00")
				.put(Keys.ENDED, "2024-05-18T08:00:00Z").put(Keys.CHANNEL, "27-3-5").put(Keys.ACTIVE_MASS, 0.4)
				.put(Keys.ORIGINAL, Metadata.builder()
						.put("Safety", Metadata.builder().put("Upper limit", 2.6).build())
						.put("Ranges", List.of(1L, 10L)).build())
				.build();

		GalvanostaticCycling test = assertInstanceOf(GalvanostaticCycling.class,
				draft(Technique.CYCLING, metadata).record());

		assertEquals("cell 9", test.getTitle());
		assertEquals(Instant.parse("2024-05-17T08:30:00Z"), test.getStarted());
		assertEquals(Instant.parse("2024-05-18T08:00:00Z"), test.getEnded());
		assertEquals("27-3-5", test.getChannel());
		assertEquals("neware-nda", test.getReader());
		assertNull(test.getActiveMass(), "the genealogy goes before what was typed into the instrument");
		assertEquals(Map.of("sample", "cell 9", "activeMass_mg", "0.4", "Safety / Upper limit", "2.6", "Ranges", "1, 10"),
				settings(test));
		assertFalse(test.isGenerated());
	}

	@Test
	void theRawFileIsAttachedWithItsHash() {
		Measurement measurement = draft(Technique.CYCLING, Metadata.EMPTY).record();

		assertEquals("run 7.nda", measurement.getTitle());
		assertEquals(FILE.blob().hex(), measurement.getRawFiles().get(0).getBlob());
		assertEquals(1234L, measurement.getRawFiles().get(0).getSize());
		assertEquals(AttachmentRole.RAW_DATA, measurement.getRawFiles().get(0).getRole());
	}

	@Test
	void theKindOfRecordFollowsFromTheTechnique() {
		assertInstanceOf(ImpedanceSpectroscopy.class, draft(Technique.IMPEDANCE, Metadata.EMPTY).record());
		assertInstanceOf(DiffractionMeasurement.class, draft(Technique.DIFFRACTION, Metadata.EMPTY).record());
		assertInstanceOf(NmrMeasurement.class, draft(Technique.NMR, Metadata.EMPTY).record());
		GenericMeasurement other = assertInstanceOf(GenericMeasurement.class,
				draft(Technique.OTHER, Metadata.EMPTY).record());
		assertEquals("Other", other.getTechnique());
		for (Technique technique : Technique.values()) {
			assertFalse(MeasurementDrafter.kind(technique).isAbstract(), technique.id());
		}
	}

	@Test
	void factsOfADiffractometerGoToTheFieldsOfTheRecord() {
		Metadata metadata = Metadata.builder().put(Keys.ANODE, "Cu").put(Keys.WAVELENGTH, 1.5406)
				.put(Keys.TUBE_VOLTAGE, 40.0).put(Keys.TUBE_CURRENT, 30.0).put(Keys.STEP_SIZE, 0.02)
				.put(Keys.TIME_PER_STEP, 0.5).put(Keys.WAVELENGTH_RATIO, 0.5).build();

		DiffractionMeasurement xrd = assertInstanceOf(DiffractionMeasurement.class,
				draft(Technique.DIFFRACTION, metadata).record());

		assertEquals("Cu", xrd.getAnode());
		assertEquals("1.5406 Å", xrd.getWavelength().toString());
		assertEquals("40 kV", xrd.getTubeVoltage().toString());
		assertEquals("30 mA", xrd.getTubeCurrent().toString());
		assertEquals("0.02 °", xrd.getStepSize().toString());
		assertEquals("0.5 s", xrd.getTimePerStep().toString());
		assertEquals(Map.of("kAlpha2Ratio", "0.5"), settings(xrd), "what has no field is kept as a setting");
		assertEquals("1.5406", settings(draft(Technique.CYCLING, metadata).record()).get(Keys.WAVELENGTH));
	}

	@Test
	void factsOfARamanInstrumentGoToTheFieldsOfTheRecord() {
		Metadata metadata = Metadata.builder().put(Keys.LASER_WAVELENGTH, 532.25).put(Keys.ACCUMULATIONS, 3.0)
				.put(Keys.OBJECTIVE, "x50").build();
		RamanMeasurement raman = (RamanMeasurement) draft(Technique.RAMAN, metadata).record();
		assertEquals("532.25 nm", raman.getLaserWavelength().toString());
		assertEquals(3, raman.getAccumulations());
		assertEquals("x50", raman.getObjective());
		InfraredMeasurement infrared = (InfraredMeasurement) draft(Technique.INFRARED,
				Metadata.builder().put(Keys.SCANS, 16.0).put(Keys.RESOLUTION, 4.0).build()).record();
		assertEquals(16, infrared.getScans());
		assertEquals("4 1/cm", infrared.getResolution().toString());
	}

	@Test
	void factsOfAMicroscopeGoToTheFieldsOfTheRecord() {
		Metadata metadata = Metadata.builder().put(Keys.ACCELERATING_VOLTAGE, 5.0).put(Keys.MAGNIFICATION, 120.0)
				.put(Keys.PIXEL_SIZE, 3372.4).put(Keys.WORKING_DISTANCE, 4.5).put(Keys.DETECTOR, "ETD SE").build();
		MicroscopyMeasurement sem = (MicroscopyMeasurement) draft(Technique.MICROSCOPY, metadata).record();
		assertEquals("5 kV", sem.getAcceleratingVoltage().toString());
		assertEquals("120", sem.getMagnification().toString());
		assertEquals("3372.4 nm", sem.getPixelSize().toString());
		assertEquals("4.5 mm", sem.getWorkingDistance().toString());
		assertEquals("ETD SE", sem.getDetector());
		NmrMeasurement nmr = (NmrMeasurement) draft(Technique.NMR,
				Metadata.builder().put(Keys.NUCLEUS, "23Na").put(Keys.SPINNING_RATE, 12.5).build()).record();
		assertEquals("23Na", nmr.getNucleus());
		assertEquals("12.5 kHz", nmr.getSpinningRate().toString());
	}

	@Test
	void factsOfABeamlineGoToTheFieldsOfTheRecord() {
		Metadata metadata = Metadata.builder().put(Keys.ELEMENT, "Fe").put(Keys.EDGE, "K").put(Keys.EDGE_ENERGY, 7112.0)
				.put(Keys.BEAMLINE, "13ID").put(Keys.MONOCHROMATOR, "Si 111").build();

		XrayAbsorptionMeasurement xas = assertInstanceOf(XrayAbsorptionMeasurement.class,
				draft(Technique.XAS, metadata).record());

		assertEquals("Fe", xas.getElement());
		assertEquals("K", xas.getEdge());
		assertEquals("7112 eV", xas.getEdgeEnergy().toString());
		assertEquals("13ID", xas.getBeamline());
		assertEquals("Si 111", xas.getMonochromator());
		assertEquals(Map.of(), settings(xas));
	}

	@Test
	void aTimeWithoutZoneIsTakenAsUtcAndSaid() {
		Drafted<Measurement> drafted = draft(Technique.CYCLING,
				Metadata.builder().put(Keys.STARTED, "2024-05-17 10:30:00").build());

		assertEquals(Instant.parse("2024-05-17T10:30:00Z"), drafted.record().getStarted());
		assertTrue(drafted.messages().get(0).text().contains("UTC"), drafted.messages().toString());
	}

	@Test
	void aTimeThatIsNoneLeavesTheFieldEmptyAndIsSaid() {
		Drafted<Measurement> drafted = draft(Technique.CYCLING,
				Metadata.builder().put(Keys.STARTED, "last Tuesday").build());

		assertNull(drafted.record().getStarted());
		assertTrue(drafted.messages().get(0).text().contains("last Tuesday"));
	}

	@Test
	void generatedDataSaySo() {
		assertTrue(draft(Technique.CYCLING, Metadata.builder().put("generated", true).build()).record().isGenerated());
	}

	@Test
	void whateverAnInstrumentWritesCanBeStored() {
		Metadata metadata = Metadata.builder().put("comment", "a\u0000b\u001b[0m").put("long", "x".repeat(5000)).build();

		Drafted<Measurement> drafted = draft(Technique.CYCLING, metadata);

		assertTrue(RecordFormat.read(RecordFormat.write(drafted.record())).opened().isPresent());
		assertEquals("a\uFFFDb\uFFFD[0m", settings(drafted.record()).get("comment"));
	}

	@Test
	void aTableOfSettingsIsCutAndSaid() {
		Metadata.Builder many = Metadata.builder();
		for (int i = 0; i < 1000; i++) {
			many.put("entry " + i, i);
		}

		Drafted<Measurement> drafted = draft(Technique.CYCLING, many.build());

		assertEquals(400, drafted.record().getSettings().size());
		assertTrue(drafted.messages().get(0).text().contains("1000"), drafted.messages().toString());
	}
}
