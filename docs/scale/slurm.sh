#!/bin/bash
#SBATCH --job-name=tongbi
#SBATCH --cpus-per-task=1
#SBATCH --mem=2G
#SBATCH --time=04:00:00
# A Slurm array: each task does every n-th unit of a plan. Archive, plan and this folder stand on a disk that all nodes share.
#
#   tongbi plan reports -o work > /dev/null
#   job=$(sbatch --parsable --array=1-200 slurm.sh work)
#   sbatch --dependency=afterok:"$job" --wrap 'tongbi merge export work -o data && tongbi merge site work -o site'
#
# A task that was killed is sent again; what it had done is not done again.
set -euo pipefail

work=${1:-work}
units=("$work"/units/*.json)
tasks=${SLURM_ARRAY_TASK_COUNT:?run it by sbatch --array}
own=()
for ((at = SLURM_ARRAY_TASK_ID - SLURM_ARRAY_TASK_MIN; at < ${#units[@]}; at += tasks)); do
  own+=("${units[at]}")
done
if ((${#own[@]} > 0)); then
  tongbi work "${own[@]}"
fi
