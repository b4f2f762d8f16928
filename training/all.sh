#!/bin/sh
# Trains the learned layer anew: about three hours on two cores. Needs `npm ci` and `pip install -r requirements.txt` in training/.
set -e
cd "$(dirname "$0")/.."
node training/features.mjs
[ -e training/build/bge-small-en-v1.5.onnx ] || python3 training/bert.py
python3 training/vary.py
node training/features.mjs variants
python3 training/teacher.py
python3 training/train.py
python3 training/evidence.py
node training/records.mjs
