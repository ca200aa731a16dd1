# Runs another program on a file, for "releng/bench read" and "releng/bench analyze": peers.py NAME FILE ROUNDS prints the
# median in milliseconds of the clock and the mean of the processor.
# None of these programs is part of Glovebox; one that is not installed ends this with exit code 3.
# Copyright (c) 2026 The Glovebox contributors. SPDX-License-Identifier: EPL-2.0
import os
import subprocess
import sys
import time


def reader(name):
    if name == "galvani":
        from galvani import BioLogic
        return lambda file: BioLogic.MPRfile(file).data
    if name == "NewareNDA":
        from NewareNDA import read
        return read
    if name == "py-wdf-reader":
        from renishawWiRE import WDFReader
        return lambda file: WDFReader(file).spectra
    if name == "larch":
        from larch.io import read_athena
        return lambda file: read_athena(file, do_preedge=False, do_bkg=False, do_fft=False)
    if name == "pandas":
        import pandas
        return lambda file: pandas.read_csv(file)
    if name == "openpyxl":
        import pandas
        return lambda file: pandas.read_excel(file, sheet_name=None, engine="openpyxl")
    if name == "mdbtools":
        import io
        import pandas
        return lambda file: pandas.read_csv(io.BytesIO(subprocess.run(
            ["mdb-export", file, "Channel_Normal_Table"], check=True, capture_output=True).stdout))
    if name == "impedance.py":
        return impedance
    if name == "cycles":
        return cycles()
    if name == "dqdv":
        return dqdv()
    raise ImportError(name)


def impedance(file):
    """Fits or tests a spectrum as the first line of the file asks: "# fit CIRCUIT START ..." or "# linKK"."""
    import contextlib
    import io
    import numpy
    from impedance.models.circuits.fitting import circuit_fit
    from impedance.validation import linKK
    with open(file) as lines:
        task = lines.readline().split()[1:]
    f, re, im = numpy.loadtxt(file, unpack=True)
    z = re + 1j * im
    if task[0] == "fit":
        return circuit_fit(f, z, task[1], [float(p) for p in task[2:]], weight_by_modulus=True)
    with contextlib.redirect_stdout(io.StringIO()):
        return linKK(f, z, c=0.85, max_M=100, fit_type="complex", add_cap=True)


def rows(file):
    """Rows of numbers in the order of the processor: cycle, step, voltage, current, charge and discharge capacity."""
    import numpy
    return numpy.fromfile(file).reshape(6, -1)


def cycles():
    """A table of cycles with pandas: capacity as the sum of the last ones of the steps, mean voltages by charge."""
    import pandas
    known = {}

    def table(file):
        if file not in known:
            known[file] = pandas.DataFrame(dict(zip(("cycle", "step", "voltage", "current", "charge", "discharge"), rows(file))))
        frame = known[file]
        steps = frame.groupby(["cycle", "step"])[["charge", "discharge"]].last()
        capacity = steps.groupby("cycle").sum()
        passed = frame.groupby(["cycle", "step"])[["charge", "discharge"]].diff().fillna(0)
        energy = passed.mul(frame["voltage"], axis=0).groupby(frame["cycle"]).sum()
        return capacity.join(energy / capacity, rsuffix="_voltage")

    return table


def dqdv():
    """dQ/dV of every half cycle with numpy and scipy: smoothing of the voltage and of the derivative by Savitzky-Golay."""
    import numpy
    from scipy.signal import savgol_filter
    known = {}

    def curves(file):
        if file not in known:
            known[file] = rows(file)
        cycle, step, voltage, current, charge, discharge = known[file]
        ends = numpy.flatnonzero(numpy.diff(step)) + 1
        for part in numpy.split(numpy.arange(len(step)), ends):
            if len(part) < 110 or current[part[1]] == 0:
                continue
            capacity = (charge if current[part[1]] > 0 else discharge)[part]
            even = numpy.linspace(capacity[0], capacity[-1], len(part))
            smooth = savgol_filter(numpy.interp(even, capacity, voltage[part]), 101, 5)
            savgol_filter(numpy.gradient(even) / numpy.gradient(smooth), 101, 5)

    return curves


def main(name, file, rounds):
    try:
        read = reader(name)
    except ImportError as missing:
        print(missing, file=sys.stderr)
        sys.exit(3)
    times = []
    processor = 0
    for turn in range(rounds):
        start, used = time.perf_counter(), sum(os.times()[:4])
        read(file)
        if turn > 0 or rounds == 1:
            times.append(1e3 * (time.perf_counter() - start))
            processor += 1e3 * (sum(os.times()[:4]) - used)
    print(sorted(times)[len(times) // 2], processor / len(times))


main(sys.argv[1], sys.argv[2], int(sys.argv[3]))
