import type { PinnedFile } from '../download.ts';

/** Of the binding, which npm-lock.json beside this pins with all it needs, and of the libraries. */
export const TENSORFLOW = '2.21.0';
export const TFJS_NODE_GPU = '4.22.0';

const wheel = (file: string, bytes: number, sha256: string): PinnedFile => ({
  project: file.split('-')[0]!.replaceAll('_', '-'),
  file,
  bytes,
  sha256,
});

/** TensorFlow for the processor. Any Python's wheel holds the same libraries. */
export const cpuFiles: readonly PinnedFile[] = [
  wheel(
    'tensorflow_cpu-2.21.0-cp312-cp312-manylinux_2_27_x86_64.whl',
    274000871,
    'dcc8afd32930e42d5296b6ee19078b773706830af4ea97fbe503b9f5e0f820cb',
  ),
];

/** TensorFlow for NVIDIA's GPUs, with the least versions of NVIDIA's libraries that this TensorFlow asks for: CUDA 12.5, cuDNN 9. */
export const gpuFiles: readonly PinnedFile[] = [
  wheel(
    'tensorflow-2.21.0-cp312-cp312-manylinux_2_27_x86_64.whl',
    572611111,
    'b3b95643c4e70eb925839938fb35cbe142f317ec84af6844ee61513713bb13c0',
  ),
  wheel(
    'nvidia_cublas_cu12-12.5.3.2-py3-none-manylinux2014_x86_64.whl',
    363313169,
    'ca070ad70e9fa6654084575d01bd001f30cc4665e33d4bb9fc8e0f321caa034b',
  ),
  wheel(
    'nvidia_cuda_cupti_cu12-12.5.82-py3-none-manylinux2014_x86_64.whl',
    13811507,
    'bde77a5feb66752ec61db2adfe47f56b941842825b4c7e2068aff27c9d107953',
  ),
  wheel(
    'nvidia_cuda_nvcc_cu12-12.5.82-py3-none-manylinux2014_x86_64.whl',
    22468537,
    'b03e545b8e8c3ce7ebcd7fc44063180ff52ff01d064ece2127ed90a04ef12cd0',
  ),
  wheel(
    'nvidia_cuda_nvrtc_cu12-12.5.82-py3-none-manylinux2014_x86_64.whl',
    24873108,
    '3dbd97b0104b4bfbc3c4f8c79cd2496307c89c43c29a9f83125f1d76296ff3fd',
  ),
  wheel(
    'nvidia_cuda_runtime_cu12-12.5.82-py3-none-manylinux2014_x86_64.whl',
    895707,
    '3e79a060e126df40fd3a068f3f787eb000fa51b251ec6cd97d09579632687115',
  ),
  wheel(
    'nvidia_cudnn_cu12-9.3.0.75-py3-none-manylinux2014_x86_64.whl',
    577163502,
    '9ad9c6929ebb5295eb4a1728024666d1c88283373e265a0c5c883e6f9d5cd76d',
  ),
  wheel(
    'nvidia_cufft_cu12-11.2.3.61-py3-none-manylinux2014_x86_64.whl',
    192524114,
    '9a6e8df162585750f61983a638104a48c756aa13f9f48e19ab079b38e3c828b8',
  ),
  wheel(
    'nvidia_curand_cu12-10.3.6.82-py3-none-manylinux2014_x86_64.whl',
    56309107,
    '2823fb27de4e44dbb22394a6adf53aa6e1b013aca0f8c22867d1cfae58405536',
  ),
  wheel(
    'nvidia_curand_cu12-10.3.6.82-py3-none-manylinux2014_x86_64.whl',
    56309107,
    '2823fb27de4e44dbb22394a6adf53aa6e1b013aca0f8c22867d1cfae58405536',
  ),
  wheel(
    'nvidia_cusolver_cu12-11.6.3.83-py3-none-manylinux2014_x86_64.whl',
    130341232,
    '93cfafacde4428b71778eeb092ec615a02a3d05404da1bcf91c53e3fa1bce42b',
  ),
  wheel(
    'nvidia_cusparse_cu12-12.5.1.3-py3-none-manylinux2014_x86_64.whl',
    217558979,
    '016df8e993c437e8301e62739f01775cba988fd5253cd4c64173f8e8d2f8e752',
  ),
  wheel(
    'nvidia_nccl_cu12-2.27.7-py3-none-manylinux2014_x86_64.manylinux_2_17_x86_64.whl',
    322546339,
    'de5ba5562f08029a19cb1cd659404b18411ed0d6c90ac5f52f30bf99ad5809aa',
  ),
  wheel(
    'nvidia_nvjitlink_cu12-12.5.82-py3-none-manylinux2014_x86_64.whl',
    21298879,
    'f9b37bc5c8cf7509665cb6ada5aaa0ce65618f2332b7d3e78e9790511f111212',
  ),
];
