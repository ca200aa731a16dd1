/*
 * Copyright (c) 2026 The Glovebox contributors.
 * This program and the accompanying materials are made available under the terms of the
 * Eclipse Public License 2.0 which is available at https://www.eclipse.org/legal/epl-2.0/
 * SPDX-License-Identifier: EPL-2.0
 */
package org.glovebox.importers.internal.cycling;

import static org.glovebox.importers.internal.cycling.TableFormat.any;

import java.util.List;

import org.glovebox.api.data.Columns;
import org.glovebox.api.importing.Sniff;
import org.glovebox.importers.internal.table.ColumnMapping;
import org.glovebox.importers.internal.table.LabelTable;

/** The tables that cyclers and their programs write. */
final class TableFormats {

	private static final List<String> ELECTRIC = List.of(Columns.VOLTAGE, Columns.CURRENT, Columns.CHARGE_CAPACITY,
			Columns.DISCHARGE_CAPACITY, "@capacity", Columns.NET_CHARGE, Columns.CELL_VOLTAGE);

	/** A table of a shape that only one program writes. */
	private static final int SHAPE = 90;

	static final TableFormat NEWARE = new TableFormat("Neware export", "neware", "Neware", SHAPE,
			(lines, keys) -> any(keys, "datapoint", "recordid", "recordindex", "recordnumber", "totaltime", "cumulativetime",
					"数据序号", "记录号", "记录序号", "总时间")
					&& any(keys, "cycleindex", "cycleid", "cyclenumber", "循环号", "循环序号")
					&& any(keys, "chgcap", "capchg", "dchgcap", "capacity", "chargecapacity", "充电容量", "容量")
					&& any(keys, "steptype", "stepname", "status", "工步类型", "状态"),
			"labels of Neware's exports");

	static final TableFormat LAND = new TableFormat("Land export", "land", "Land", SHAPE,
			(lines, keys) -> lines.stream().anyMatch(l -> l.startsWith("cell model:")) && any(keys, "testtimes")
					|| any(keys, "systime", "系统时间") && any(keys, "specap/mah/g", "specap", "scap", "capacity/mah", "比容量", "容量")
							&& any(keys, "testtime", "testtime/sec", "测试时间", "time"),
			"labels of Land's exports");

	static final TableFormat MACCOR = new TableFormat("Maccor export", "maccor", "Maccor", SHAPE,
			(lines, keys) -> any(keys, "rec#", "rec") && any(keys, "cyc#", "cyclec", "cyclep", "cycle#", "cycle", "cyc")
					&& any(keys, "volts", "voltage", "mvolts"),
			"labels of Maccor's exports");

	static final TableFormat BASYTEC = new TableFormat("Basytec export", "basytec", "Basytec", Sniff.SIGNATURE,
			(lines, keys) -> lines.stream().anyMatch(l -> l.contains("Basytec Battery Test System"))
					|| any(keys, "tstep") && any(keys, "u") && any(keys, "ah"),
			"names the Basytec Battery Test System");

	static final TableFormat NOVONIX = new TableFormat("Novonix export", "novonix", "Novonix", Sniff.SIGNATURE,
			(lines, keys) -> lines.stream().limit(5).anyMatch(l -> l.contains("Novonix"))
					&& any(keys, "runtime", "potential"),
			"names Novonix");

	static final TableFormat ARBIN = new TableFormat("Arbin export", "arbin", "Arbin", SHAPE,
			(lines, keys) -> any(keys, "testtime") && any(keys, "stepindex") && any(keys, "cycleindex")
					&& any(keys, "chargecapacity") && any(keys, "dischargecapacity") && any(keys, "voltage")
					&& any(keys, "chargeenergy", "dischargeenergy", "dv/dt", "internalresistance", "datapoint")
					&& !any(keys, "channelindex"),
			"labels of Arbin's exports");

	static final TableFormat BDF = new TableFormat("Battery Data Format", "bdf", "", SHAPE,
			(lines, keys) -> any(keys, "testtime/s", "testtime/ms", "testtime/min", "testtime/h")
					&& any(keys, "voltage/v", "voltage/mv") && any(keys, "current/a", "current/ma")
					|| any(keys, "testtimesecond") && any(keys, "voltagevolt") && any(keys, "currentampere"),
			"labels of the Battery Data Format");

	/** A table of voltages and currents with labels that are known. */
	static final TableFormat ELECTROCHEMICAL = new TableFormat("Table", LabelTable.ANY, "", 35,
			(lines, keys) -> isElectrochemical(List.copyOf(keys)), "labels of times, voltages, currents or capacities");

	/** Any table with labels. */
	static final TableFormat ANY = new TableFormat("Table", LabelTable.ANY, "", 10, (lines, keys) -> keys.size() >= 2,
			"labels of columns");

	private static boolean isElectrochemical(List<String> keys) {
		List<String> terms = ColumnMapping.terms(keys, LabelTable.of(LabelTable.ANY));
		long electric = terms.stream().filter(ELECTRIC::contains).count();
		return electric >= 2 || electric == 1 && terms.contains(Columns.TIME);
	}

	/** All, the surest first. */
	static final List<TableFormat> ALL = List.of(BASYTEC, NOVONIX, BDF, NEWARE, LAND, MACCOR, ARBIN);

	private TableFormats() {
	}
}
