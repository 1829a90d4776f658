#!/usr/bin/env bash
# Stages on a real Slurm: Debian's packages, installed with apt where this runs as root and they are missing, and started on the loopback,
# without systemd or cgroups, as two nodes with two fake GPUs each; stopped at the end. The last line counts the tests; where it cannot
# start they are skipped, and the line before says why.
set -uo pipefail
cd "$(dirname "$0")/.."
skip() { echo "skipped: $1"; echo '0 passed, 0 failed, 1 skipped'; exit 0; }
[ "$(uname -s)" = Linux ] || skip 'Slurm runs on Linux'
[ "$(id -u)" = 0 ] || skip 'not root: a Slurm of its own needs root to start'
if ! command -v slurmctld slurmd sbatch munged >/dev/null; then
  command -v apt-get >/dev/null || skip 'no apt-get to install Slurm with'
  { apt-get update -qq && apt-get install -y -qq --no-install-recommends slurmctld slurmd slurm-client munge; } >/dev/null 2>&1 ||
    skip 'apt-get could not install slurmctld, slurmd, slurm-client and munge'
fi

root=$(mktemp -d)
export SLURM_CONF=$root/slurm.conf SLURM_TEST=$root
# What Slurm itself has to say, when a test has failed.
tell() {
  sinfo --Node --long
  squeue --array --states=all
  tail -n 80 "$root"/log/slurmctld.log
  tail -n 40 "$root"/log/slurmd-*.log
}
stop() {
  local file pid
  for file in "$root"/run/{slurmd-n1,slurmd-n2,slurmd-n3,slurmctld,munged}.pid; do
    pid=$(cat "$file" 2>/dev/null) || continue
    kill "$pid" 2>/dev/null
    for _ in $(seq 50); do [ -d "/proc/$pid" ] || break; sleep 0.1; done
    kill -9 "$pid" 2>/dev/null
  done
  rm -rf "$root"
}
trap stop EXIT
chmod 755 "$root"
mkdir -p "$root"/{state,log,run,dev,key,hidden}
chmod 700 "$root/key"
for i in 0 1 2 3; do mknod "$root/dev/gpu$i" c 1 3 || skip 'no device files can be made here'; done
host=$(hostname -s)
# Ports that nobody listens at now.
read -r port port1 port2 port3 < <(node -e '
  const servers = [0, 0, 0, 0].map(() => require("net").createServer().listen(0, "127.0.0.1"));
  setImmediate(() => { console.log(...servers.map((s) => s.address().port)); for (const s of servers) s.close(); });')
# More CPUs than there are, so that jobs run side by side.
cat >"$root/slurm.conf" <<CONF
ClusterName=test
SlurmctldHost=$host(127.0.0.1)
SlurmctldPort=$port
SlurmUser=root
SlurmdUser=root
AuthType=auth/munge
AuthInfo=socket=$root/run/munge.sock
CommunicationParameters=NoInAddrAny,NoCtldInAddrAny
StateSaveLocation=$root/state
SlurmdSpoolDir=$root/spool-%n
SlurmctldPidFile=$root/run/slurmctld.pid
SlurmdPidFile=$root/run/slurmd-%n.pid
SlurmctldLogFile=$root/log/slurmctld.log
SlurmdLogFile=$root/log/slurmd-%n.log
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SwitchType=switch/none
ReturnToService=2
SlurmdParameters=config_overrides
SchedulerParameters=batch_sched_delay=0,sched_interval=1,sched_min_interval=0,bf_interval=1,default_queue_depth=500
SelectType=select/cons_tres
SelectTypeParameters=CR_Core_Memory
GresTypes=gpu
DefMemPerCPU=50
JobAcctGatherType=jobacct_gather/linux
JobAcctGatherFrequency=task=1
JobAcctGatherParams=OverMemoryKill
SlurmctldTimeout=30
SlurmdTimeout=30
OverTimeLimit=0
KillWait=2
MinJobAge=300
MaxArraySize=151
PreemptType=preempt/partition_prio
PreemptMode=REQUEUE
NodeName=n1 NodeHostname=$host NodeAddr=127.0.0.1 Port=$port1 CPUs=8 RealMemory=2000 Gres=gpu:fake:2 State=UNKNOWN
NodeName=n2 NodeHostname=$host NodeAddr=127.0.0.1 Port=$port2 CPUs=8 RealMemory=2000 Gres=gpu:fake:2 State=UNKNOWN
NodeName=n3 NodeHostname=$host NodeAddr=127.0.0.1 Port=$port3 CPUs=2 RealMemory=500 State=UNKNOWN
PartitionName=main Nodes=n[1-2] Default=YES MaxTime=1:00:00 State=UP PriorityTier=1
PartitionName=urgent Nodes=n[1-2] MaxTime=1:00:00 State=UP PriorityTier=10 PreemptMode=OFF
PartitionName=one Nodes=n1 MaxTime=1:00:00 State=UP PriorityTier=1
PartitionName=apart Nodes=n3 MaxTime=1:00:00 State=UP PriorityTier=1
CONF
{
  echo "NodeName=n1 Name=gpu Type=fake File=$root/dev/gpu[0-1]"
  echo "NodeName=n2 Name=gpu Type=fake File=$root/dev/gpu[2-3]"
} >"$root/gres.conf"
(umask 077 && head -c 1024 /dev/urandom >"$root/key/munge.key")
munged --force --key-file="$root/key/munge.key" --socket="$root/run/munge.sock" --pid-file="$root/run/munged.pid" \
  --log-file="$root/log/munged.log" --seed-file="$root/key/seed" >/dev/null 2>&1 || skip 'munged does not start here'
slurmctld -c >/dev/null 2>&1 || skip 'slurmctld does not start here'
for node in n1 n2; do mkdir -p "$root/spool-$node"; slurmd -N $node >/dev/null 2>&1 || skip 'slurmd does not start here'; done
# A node that does not see one of the folders.
mkdir -p "$root/spool-n3"
unshare --mount sh -c 'mount -t tmpfs none "$1" && exec slurmd -N n3' sh "$root/hidden" >/dev/null 2>&1 || skip 'no mount namespace can be made here'
for _ in $(seq 200); do [ "$(sinfo -h -N -p main -o %t 2>/dev/null | grep -c idle)" = 2 ] && break; sleep 0.1; done
[ "$(sinfo -h -N -p main -o %t | grep -c idle)" = 2 ] || skip "the nodes of Slurm do not come up here: $(tail -n 1 "$root/log/slurmctld.log")"
# --exec COMMAND…: something else than the tests, on this Slurm.
if [ "${1:-}" = --exec ]; then "${@:2}"; exit; fi
# One file after the other: there is one Slurm, and a test that stops its controller.
results=$(PIPELINE_TESTS=slurm .ci/vitest.sh --project slurm --no-file-parallelism "$@")
status=$?
[ $status = 0 ] || tell
echo "$results"
exit $status
