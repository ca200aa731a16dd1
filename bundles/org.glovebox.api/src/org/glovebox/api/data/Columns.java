/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.api.data;

/** Names of the vocabulary's columns, for use in code; meaning and units are in {@link Vocabulary#columns()}. */
public final class Columns {

	public static final String INDEX = "index";
	public static final String TIME = "time";
	public static final String STEP_TIME = "step_time";
	public static final String UNIX_TIME = "unix_time";
	public static final String CYCLE = "cycle";
	public static final String HALF_CYCLE = "half_cycle";
	public static final String STEP = "step";
	public static final String STEP_INDEX = "step_index";
	public static final String STEP_TYPE = "step_type";
	public static final String MODE = "mode";
	public static final String VOLTAGE = "voltage";
	public static final String COUNTER_VOLTAGE = "counter_voltage";
	public static final String CELL_VOLTAGE = "cell_voltage";
	public static final String CURRENT = "current";
	public static final String CONTROL_VOLTAGE = "control_voltage";
	public static final String CONTROL_CURRENT = "control_current";
	public static final String CONTROL = "control";
	public static final String CHARGE_CAPACITY = "charge_capacity";
	public static final String DISCHARGE_CAPACITY = "discharge_capacity";
	public static final String CHARGE_ENERGY = "charge_energy";
	public static final String DISCHARGE_ENERGY = "discharge_energy";
	public static final String NET_CHARGE = "net_charge";
	public static final String CHARGE_INCREMENT = "charge_increment";
	public static final String HALF_CYCLE_CHARGE = "half_cycle_charge";
	public static final String POWER = "power";
	public static final String TEMPERATURE = "temperature";
	public static final String FREQUENCY = "frequency";
	public static final String Z_REAL = "z_real";
	public static final String Z_IMAG = "z_imag";
	public static final String Z_MODULUS = "z_modulus";
	public static final String Z_PHASE = "z_phase";
	public static final String Z_REAL_CE = "z_real_ce";
	public static final String Z_IMAG_CE = "z_imag_ce";
	public static final String Z_MODULUS_CE = "z_modulus_ce";
	public static final String Z_PHASE_CE = "z_phase_ce";
	public static final String Z_REAL_CELL = "z_real_cell";
	public static final String Z_IMAG_CELL = "z_imag_cell";
	public static final String Z_MODULUS_CELL = "z_modulus_cell";
	public static final String Z_PHASE_CELL = "z_phase_cell";
	public static final String VOLTAGE_AMPLITUDE = "voltage_amplitude";
	public static final String CURRENT_AMPLITUDE = "current_amplitude";
	public static final String SERIES_CAPACITANCE = "series_capacitance";
	public static final String PARALLEL_CAPACITANCE = "parallel_capacitance";
	public static final String TWO_THETA = "two_theta";
	public static final String THETA = "theta";
	public static final String OMEGA = "omega";
	public static final String CHI_ANGLE = "chi_angle";
	public static final String PHI_ANGLE = "phi_angle";
	public static final String SCATTERING_VECTOR = "scattering_vector";
	public static final String D_SPACING = "d_spacing";
	public static final String TIME_OF_FLIGHT = "time_of_flight";
	public static final String INTENSITY_ERROR = "intensity_error";
	public static final String COUNTS = "counts";
	public static final String ATTENUATION = "attenuation";
	public static final String COUNTING_TIME = "counting_time";
	public static final String DETECTOR_CHANNEL = "detector_channel";
	public static final String DISTANCE = "r";
	public static final String DISTANCE_ERROR = "r_error";
	public static final String PAIR_DISTRIBUTION = "pair_distribution";
	public static final String PAIR_DISTRIBUTION_ERROR = "pair_distribution_error";
	public static final String ENERGY = "energy";
	public static final String ENERGY_CALIBRATED = "energy_calibrated";
	public static final String MONO_ANGLE = "mono_angle";
	public static final String I0 = "i0";
	public static final String I_TRANSMITTED = "i_transmitted";
	public static final String I_FLUORESCENCE = "i_fluorescence";
	public static final String I_REFERENCE = "i_reference";
	public static final String ABSORPTION = "absorption";
	public static final String ABSORPTION_FLUORESCENCE = "absorption_fluorescence";
	public static final String ABSORPTION_REFERENCE = "absorption_reference";
	public static final String ABSORPTION_NORMALIZED = "absorption_normalized";
	public static final String PHOTOELECTRON_WAVENUMBER = "photoelectron_wavenumber";
	public static final String EXAFS = "exafs";
	public static final String KINETIC_ENERGY = "kinetic_energy";
	public static final String BINDING_ENERGY = "binding_energy";
	public static final String TRANSMISSION = "transmission";
	public static final String MASS = "mass";
	public static final String MASS_PERCENT = "mass_percent";
	public static final String HEAT_FLOW = "heat_flow";
	public static final String HEAT_FLOW_SPECIFIC = "heat_flow_specific";
	public static final String METHOD_MARK = "method_mark";
	public static final String RAMAN_SHIFT = "raman_shift";
	public static final String WAVENUMBER = "wavenumber";
	public static final String WAVELENGTH = "wavelength";
	public static final String CHEMICAL_SHIFT = "chemical_shift";
	public static final String ABSORBANCE = "absorbance";
	public static final String TRANSMITTANCE = "transmittance";
	public static final String REFLECTANCE = "reflectance";
	public static final String KUBELKA_MUNK = "kubelka_munk";
	public static final String ENERGY_LOSS = "energy_loss";
	public static final String IMAGE_WIDTH = "image_width";
	public static final String IMAGE_HEIGHT = "image_height";
	public static final String PIXEL_SIZE = "pixel_size";
	public static final String PIXEL_HEIGHT = "pixel_height";
	public static final String INTENSITY_IMAGINARY = "intensity_imaginary";
	public static final String INTENSITY = "intensity";

	private Columns() {
	}
}
