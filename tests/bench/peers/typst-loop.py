"""Typst, tagged as it does by itself, in as many processes as are asked for: typst-loop.py IN OUT PROCESSES"""
import glob
import multiprocessing
import os
import sys

import typst

source, out, processes = sys.argv[1], sys.argv[2], int(sys.argv[3])
files = sorted(glob.glob(os.path.join(source, "*.typ")))


def render(part):
    fonts = typst.Fonts()
    for file in part:
        name = os.path.basename(file)[:-4] + ".pdf"
        typst.compile(file, output=os.path.join(out, name), font_paths=fonts)


with multiprocessing.Pool(processes) as pool:
    pool.map(render, [files[at::processes] for at in range(processes)])
